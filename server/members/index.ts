import type { Platform } from "../platform/platform.ts";
import { administrationList } from "./administration-list.ts";
import { administrationPage } from "./administration-page.ts";
import { appointAdmin } from "./appoint-admin.ts";
import { changeAffiliation } from "./change-affiliation.ts";
import { changePassword } from "./change-password.ts";
import { closeAllSessions } from "./close-all-sessions.ts";
import { closeSession } from "./close-session.ts";
import { confirmEmail } from "./confirm-email.ts";
import { GUEST, type Language } from "./contract.ts";
import { editProfile } from "./edit-profile.ts";
import { findAdministrations } from "./find-administrations.ts";
import { findMembers } from "./find-members.ts";
import { forgottenPassword } from "./forgotten-password.ts";
import { latestMembers } from "./latest-members.ts";
import { leaveAdministration } from "./leave-administration.ts";
import { defineLetters } from "./letters.ts";
import { liftSuspension } from "./lift-suspension.ts";
import { memberList } from "./member-list.ts";
import { memberPage } from "./member-page.ts";
import { ownProfile } from "./own-profile.ts";
import { register } from "./register.ts";
import { resetAbout } from "./reset-about.ts";
import { resetPassword } from "./reset-password.ts";
import { createSessions } from "./sessions.ts";
import { signIn } from "./sign-in.ts";
import { suspendMember } from "./suspend-member.ts";
import { verifyAdministration } from "./verify-administration.ts";

/**
 * People, administrations, sign-in, sessions, roles.
 * @param consentVersion names the privacy text that one consents to now
 */
export function createMembers(platform: Platform, consentVersion: (language: Language) => Promise<string>) {
  const sessions = createSessions(platform);
  defineLetters(platform);
  platform.jobs.schedule("members.sweep-sessions", "* * * * *", () => sessions.sweep());
  return {
    guest: GUEST,
    sessions,
    appointAdmin: appointAdmin(platform),
    register: register(platform, consentVersion),
    confirmEmail: confirmEmail(platform, sessions),
    signIn: signIn(platform, sessions),
    forgottenPassword: forgottenPassword(platform),
    resetAbout: resetAbout(platform),
    resetPassword: resetPassword(platform, sessions),

    ownProfile: ownProfile(platform, sessions),
    editProfile: editProfile(platform),
    changeAffiliation: changeAffiliation(platform),
    leaveAdministration: leaveAdministration(platform),
    changePassword: changePassword(platform, sessions),
    closeSession: closeSession(platform),
    closeAllSessions: closeAllSessions(platform),

    memberList: memberList(platform),
    memberPage: memberPage(platform),
    latestMembers: latestMembers(platform),
    administrationList: administrationList(platform),
    administrationPage: administrationPage(platform),
    findAdministrations: findAdministrations(platform),
    findMembers: findMembers(platform),

    suspendMember: suspendMember(platform),
    liftSuspension: liftSuspension(platform),
    verifyAdministration: verifyAdministration(platform),
  };
}

export type Members = ReturnType<typeof createMembers>;
