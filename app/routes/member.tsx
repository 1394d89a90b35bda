import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { canSuspend } from "../../server/members/contract.ts";
import { BAD_FORM } from "../../server/platform/contract.ts";
import { answerForm, answerLoad } from "../forms/answer";
import { StrayFailure } from "../forms/stray-failure";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { Member } from "../members/member";
import { SuspensionForm } from "../members/suspension-form";
import { idIn } from "../site/id-in";
import { listPath } from "../site/list-path";
import { pageNumber } from "../site/page-number";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { MemberPosts } from "../topics/member-posts";
import { newConversationPath } from "../topics/paths";
import { ButtonLink } from "../ui/button-link";

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, () => args.data?.member.name ?? "");

export const handle: Handle<{ member: { name: string } }> = {
  crumbs: ({ member }, texts) => [
    { to: "/iscritti", label: texts.directory.members },
    { label: member.name },
  ],
};

// Not kept finished: what the member wrote may be narrowed at any moment.
export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { members, topics } = context.community;
    const member = await members.memberPage(context.viewer, idIn(params.id));
    const written = await topics.postsOfMember(context.viewer, member.id, pageNumber(request));
    const own = context.viewer.member?.id === member.id;
    return { member, written, own, maySuspend: canSuspend(context.viewer, member) };
  });

export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ intent, values }) => {
    const { members } = context.community;
    const id = idIn(params.id);
    if (intent === "suspend") await members.suspendMember(context.viewer, id, values);
    else if (intent === "lift") await members.liftSuspension(context.viewer, id, values);
    else throw BAD_FORM;
    return redirect(`/iscritti/${id}`);
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function MemberPage() {
  const { member, written, own, maySuspend } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { conversations } = useTexts();
  return (
    <Member
      alert={<StrayFailure answer={answer} intents={maySuspend ? ["suspend", "lift"] : []} />}
      member={member}
      own={own}
      action={
        member.reachable && (
          <ButtonLink to={newConversationPath(String(member.id))} icon="mail">
            {conversations.write}
          </ButtonLink>
        )
      }
      moderation={maySuspend && <SuspensionForm suspension={member.suspension} answer={answer} />}
    >
      <MemberPosts {...written} to={(page) => listPath(`/iscritti/${member.id}`, {}, page)} />
    </Member>
  );
}
