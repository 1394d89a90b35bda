import type { Platform } from "../platform/platform.ts";
import type { ScanState } from "./contract.ts";

const REFUSALS = {
  PENDING: "fileNotChecked",
  UNSCANNED: "fileNotChecked",
  BLOCKED: "fileBlocked",
  TOO_LARGE: "fileNotCheckable",
};

/** Why a file is not handed out, as the code of the refusal; null for one that is. Where there is an antivirus, only what it found free. */
export function withheld({ scanner }: Pick<Platform, "scanner">, scan: ScanState): string | null {
  const isFree = scan === "CLEAN" || (scan === "UNSCANNED" && !scanner);
  return isFree ? null : REFUSALS[scan];
}
