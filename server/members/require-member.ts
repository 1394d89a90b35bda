import { Denied } from "../platform/errors.ts";
import type { Viewer } from "./contract.ts";

/** The member who asks. @throws Denied for a guest */
export function requireMember(viewer: Viewer): NonNullable<Viewer["member"]> {
  if (!viewer.member) throw Denied("signInFirst");
  return viewer.member;
}
