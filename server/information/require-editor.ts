import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { Denied } from "../platform/errors.ts";
import { canEditInformation } from "./contract.ts";

/** @throws Denied (`signInFirst`, `suspended`, `adminsOnly`) */
export function requireEditor(viewer: Viewer): NonNullable<Viewer["member"]> {
  const member = requireMember(viewer);
  if (!canEditInformation(viewer)) throw Denied("adminsOnly");
  return member;
}
