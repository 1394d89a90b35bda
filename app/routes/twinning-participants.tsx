import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
} from "@remix-run/react";
import { isStaff } from "../../server/members/contract.ts";
import { BAD_FORM } from "../../server/platform/contract.ts";
import type { ParticipantsView } from "../../server/twinnings/contract.ts";
import { answerForm, answerLoad, type FormFailure } from "../forms/answer";
import { isFailure } from "../forms/form-failure";
import { KeptForm } from "../forms/kept-form";
import { readAnew } from "../forms/read-anew";
import { unreachable } from "../forms/unreachable";
import type { Handle } from "../site/site-layout";
import { DoneHere } from "../twinnings/done-here";
import { Invitations } from "../twinnings/invitations";
import { InviteForm } from "../twinnings/invite-form";
import { Participants } from "../twinnings/participants";
import { Requests } from "../twinnings/requests";
import { TakePart } from "../twinnings/take-part";
import { twinningMeta } from "../twinnings/twinning-meta";

export const meta: MetaFunction = (args) =>
  twinningMeta(args, (texts, { acronym }) => `${acronym}: ${texts.participation.tab}`);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.participation.tab }] };

const pathOf = (slug: string) => `/gemellaggi/${slug}/partecipanti`;

export const loader = ({ context, params: { slug = "" } }: LoaderFunctionArgs) =>
  answerLoad(context, async () => ({
    view: await context.community.twinnings.participantsPage(context.viewer, slug),
    guest: context.viewer.member === null,
    here: pathOf(slug),
  }));

export const action = ({ context, params: { slug = "" }, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ intent, values }) => {
    const { viewer, community } = context;
    const { twinnings, spaces } = community;
    const fields = (count: number) => {
      if (Object.keys(values).length !== count) throw BAD_FORM;
    };
    switch (intent) {
      case "ask":
        await twinnings.askIn(viewer, slug, values);
        break;
      case "withdraw":
        fields(0);
        await twinnings.withdrawRequest(viewer, slug);
        break;
      case "leave": {
        fields(0);
        const { spaceId, visibility } = await twinnings.twinningPage(viewer, slug);
        await spaces.leaveSpace(viewer, { spaceId, memberId: viewer.member?.id });
        // Who has left a reserved one sees it no more.
        if (visibility === "PARTIES" && !isStaff(viewer)) return redirect("/gemellaggi");
        break;
      }
      case "admit":
        await twinnings.admitMember(viewer, slug, values);
        break;
      case "refuse":
        await twinnings.refuseRequest(viewer, slug, values);
        break;
      case "invite":
        await twinnings.inviteMember(viewer, slug, values);
        break;
      case "revoke":
        await twinnings.revokeInvitation(viewer, slug, values);
        break;
      case "role":
        await twinnings.changeRole(viewer, slug, values);
        break;
      case "end":
        await twinnings.endParticipation(viewer, slug, values);
        break;
      default:
        throw BAD_FORM;
    }
    return redirect(pathOf(slug));
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

// Where somebody else was faster, the page shows what stands now.
export const shouldRevalidate = (args: ShouldRevalidateFunctionArgs) =>
  args.actionStatus === 409 || readAnew(args);

export default function TwinningParticipants() {
  const { view, guest, here } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const place = placeOf(isFailure(answer) ? answer.values : {}, view);
  const kept = guest && isFailure(answer) && answer.signIn;
  const at = (form: typeof place) => (place === form && !kept ? answer : null);
  return (
    <>
      {kept && <KeptForm answer={answer} />}
      <TakePart view={view} guest={guest} here={here} answer={at("own")} />
      <Requests requests={view.requests} answer={at("request")} />
      <Participants sides={view.sides} answer={at("participant")} />
      <InviteForm inviting={view.inviting} answer={at("invite")} />
      <Invitations invitations={view.invitations} answer={at("revoke")} />
      <DoneHere view={view} failed={isFailure(answer)} />
    </>
  );
}

type Sent = FormFailure["values"];

/** By which form of the page a mistake is said: its own, as long as the page still shows it. */
function placeOf({ intent, email, requestId, participationId }: Sent, view: ParticipantsView) {
  if ((intent === "invite" || email !== undefined) && view.inviting.length > 0) return "invite";
  if (intent === "revoke" && view.invitations.length > 0) return "revoke";
  if (view.requests.some(({ id }) => String(id) === requestId)) return "request";
  const people = view.sides.flatMap((side) => side.people);
  return people.some(({ id }) => String(id) === participationId) ? "participant" : "own";
}
