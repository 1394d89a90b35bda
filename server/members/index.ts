import type { Platform } from "../platform/platform.ts";
import { confirmEmail } from "./confirm-email.ts";
import { GUEST } from "./contract.ts";
import { findAdministrations } from "./find-administrations.ts";
import { forgottenPassword } from "./forgotten-password.ts";
import { defineLetters } from "./letters.ts";
import { register } from "./register.ts";
import { resetPassword } from "./reset-password.ts";
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
    findAdministrations: findAdministrations(platform),
    register: register(platform),
    confirmEmail: confirmEmail(platform, sessions),
    signIn: signIn(platform, sessions),
    forgottenPassword: forgottenPassword(platform),
    resetPassword: resetPassword(platform, sessions),
  };
}

export type Members = ReturnType<typeof createMembers>;
