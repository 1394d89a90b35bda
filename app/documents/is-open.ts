import type { VersionView } from "../../server/documents/contract.ts";

/** Whether a version can be downloaded, as far as the antivirus goes. */
export const isOpen = ({ scan }: Pick<VersionView, "scan">) => scan === "CLEAN" || scan === "UNSCANNED";
