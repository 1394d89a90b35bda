import type { TwinningState } from "../../server/twinnings/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Chip, type ChipProps } from "../ui/chip";

const TONES: Record<TwinningState, ChipProps["tone"]> = {
  DRAFT: "outline",
  PROPOSED: "warning",
  AGREED: "primary",
  RUNNING: "primary",
  CONCLUDED: "success",
  DECLINED: "neutral",
  SUSPENDED: "warning",
};

export function StateChip({ state }: { state: TwinningState }) {
  const { twinnings } = useTexts();
  return <Chip tone={TONES[state]}>{twinnings.states[state]}</Chip>;
}
