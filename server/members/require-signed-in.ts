import { Denied } from "../platform/errors.ts";
import type { Viewer } from "./contract.ts";

/**
 * The member who looks after the own account: the suspended may, a stolen password does not wait for them.
 * What others see of a member goes through requireMember. @throws Denied for a guest (`signInFirst`)
 */
export function requireSignedIn(viewer: Viewer): NonNullable<Viewer["member"]> {
  if (!viewer.member) throw Denied("signInFirst");
  return viewer.member;
}
