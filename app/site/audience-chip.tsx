import type { Audience } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Chip } from "../ui/chip";

/** Said only where it is not for everybody. */
export function AudienceChip({ audience }: { audience: Audience }) {
  const { topics } = useTexts();
  if (audience === "PUBLIC") return null;
  return (
    <Chip tone="outline" icon="lock">
      {topics.audiences[audience]}
    </Chip>
  );
}
