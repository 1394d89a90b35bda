import type { VersionView } from "../../server/documents/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Chip, type ChipProps } from "../ui/chip";

const LOOKS: Partial<Record<VersionView["scan"], Pick<ChipProps, "tone" | "icon">>> = {
  PENDING: { tone: "neutral", icon: "clock" },
  CLEAN: { tone: "outline", icon: "shield" },
  BLOCKED: { tone: "danger", icon: "alert" },
  TOO_LARGE: { tone: "warning", icon: "warning" },
};

/** What the antivirus says of a version, and what else is to be known before one opens it. Without an antivirus: nothing. */
export function ScanChip({ version: { scan, marks } }: { version: Pick<VersionView, "scan" | "marks"> }) {
  const { documents: texts } = useTexts();
  const look = LOOKS[scan];
  return (
    <>
      {look && <Chip {...look}>{texts.scans[scan]}</Chip>}
      {marks.map((mark) => (
        <Chip key={mark} tone="warning" icon={mark === "LOCKED" ? "lock" : "warning"}>
          {texts.marks[mark]}
        </Chip>
      ))}
    </>
  );
}
