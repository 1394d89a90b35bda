import type { Platform } from "../platform/platform.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { admitMember } from "./admit-member.ts";
import { askIn } from "./ask-in.ts";
import { changeRole } from "./change-role.ts";
import { editTwinning } from "./edit-twinning.ts";
import { endParticipation } from "./end-participation.ts";
import { invitationPage } from "./invitation-page.ts";
import { inviteMember } from "./invite-member.ts";
import { invitedAddress } from "./invited-address.ts";
import { latestTwinnings } from "./latest-twinnings.ts";
import { defineLetters } from "./letters.ts";
import { openTwinning } from "./open-twinning.ts";
import { participantsPage } from "./participants-page.ts";
import { refuseRequest } from "./refuse-request.ts";
import { revokeInvitation } from "./revoke-invitation.ts";
import { spacesOf } from "./spaces-of.ts";
import { subscribe } from "./subscribe.ts";
import { twinningList } from "./twinning-list.ts";
import { twinningPage } from "./twinning-page.ts";
import { twinningSource } from "./twinning-source.ts";
import { twinningsOf } from "./twinnings-of.ts";
import { withdrawRequest } from "./withdraw-request.ts";

export function createTwinnings(platform: Platform) {
  defineLetters(platform);
  subscribe(platform);
  return {
    openTwinning: openTwinning(platform),
    spacesOf: spacesOf(platform),
    editTwinning: editTwinning(platform),
    twinningSource: twinningSource(platform),
    twinningList: twinningList(platform),
    latestTwinnings: latestTwinnings(platform),
    twinningPage: twinningPage(platform),
    participantsPage: participantsPage(platform),
    askIn: askIn(platform),
    withdrawRequest: withdrawRequest(platform),
    admitMember: admitMember(platform),
    refuseRequest: refuseRequest(platform),
    inviteMember: inviteMember(platform),
    invitedAddress: invitedAddress(platform),
    revokeInvitation: revokeInvitation(platform),
    invitationPage: invitationPage(platform),
    acceptInvitation: acceptInvitation(platform),
    changeRole: changeRole(platform),
    endParticipation: endParticipation(platform),
    twinningsOf: twinningsOf(platform),
  };
}

export type Twinnings = ReturnType<typeof createTwinnings>;
