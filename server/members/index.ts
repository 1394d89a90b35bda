import type { Platform } from "../platform/platform.ts";
import { administrationNames } from "./administration-names.ts";
import { appointAdmin } from "./appoint-admin.ts";
import { confirmEmail } from "./confirm-email.ts";
import { GUEST } from "./contract.ts";
import { latestMembers } from "./latest-members.ts";
import { defineLetters } from "./letters.ts";
import { register } from "./register.ts";
import { createSessions } from "./sessions.ts";
import { signIn } from "./sign-in.ts";

/** People, administrations, sign-in, sessions, roles. */
export function createMembers(platform: Platform) {
  const sessions = createSessions(platform);
  defineLetters(platform);
  platform.jobs.schedule("members.sweep-sessions", "* * * * *", () => sessions.sweep());
  return {
    guest: GUEST,
    sessions,
    administrationNames: administrationNames(platform),
    latestMembers: latestMembers(platform),
    appointAdmin: appointAdmin(platform),
    register: register(platform),
    confirmEmail: confirmEmail(platform, sessions),
    signIn: signIn(platform, sessions),
  };
}

export type Members = ReturnType<typeof createMembers>;
