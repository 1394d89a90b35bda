import { Denied } from "../platform/errors.ts";
import { isSuspended, type Viewer } from "./contract.ts";

/**
 * The member who asks to write something: every write begins here, so here the suspended are stopped.
 * @throws Denied for a guest (`signInFirst`) and for the suspended (`suspended`)
 */
export function requireMember(viewer: Viewer): NonNullable<Viewer["member"]> {
  if (!viewer.member) throw Denied("signInFirst");
  if (isSuspended(viewer)) throw Denied("suspended");
  return viewer.member;
}
