import type { ParticipantsView } from "../../server/twinnings/contract.ts";
import type { Texts } from "../i18n/it";

/** The parts of the participants' page, by their anchors. */
export const OWN_PART = "partecipa";
export const REQUESTS = "richieste";
export const PEOPLE = "chi-partecipa";
export const INVITATIONS = "inviti";

type DeedName = keyof Texts["participation"]["done"];

/** What one does on the participants' page: to whom, and the part of the page where it is done. */
export type Deed = { name: DeedName; who: string; part: string };

const PARTS: Record<DeedName, string> = {
  ask: OWN_PART,
  withdraw: OWN_PART,
  leave: OWN_PART,
  admit: REQUESTS,
  refuse: REQUESTS,
  role: PEOPLE,
  end: PEOPLE,
  invite: INVITATIONS,
  revoke: INVITATIONS,
};

/** What a form of that page asks for; null for anything else. */
export function deedOf(form: FormData, view: ParticipantsView): Deed | null {
  const sent = (field: string) => String(form.get(field) ?? "");
  const name = sent("intent");
  if (!isDeed(name)) return null;
  const of = <Thing extends { id: number }>(things: Thing[], field: string) =>
    things.find(({ id }) => String(id) === sent(field));
  const people = view.sides.flatMap((side) => side.people);
  const who =
    of(view.requests, "requestId")?.name ??
    of(people, "participationId")?.name ??
    of(view.invitations, "invitationId")?.email ??
    sent("email");
  return { name, who, part: PARTS[name] };
}

const isDeed = (name: string): name is DeedName => Object.hasOwn(PARTS, name);
