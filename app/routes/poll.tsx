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
import { BAD_FORM } from "../../server/platform/contract.ts";
import type { PollPage } from "../../server/polls/contract.ts";
import { answerForm, answerLoad } from "../forms/answer";
import { FormFailureSummary, isFailure } from "../forms/form-failure";
import { listOf } from "../forms/form-fields";
import { readAnew } from "../forms/read-anew";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { Poll } from "../polls/poll";
import { idIn } from "../site/id-in";
import { KeptFault } from "../site/kept-fault";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { MoreLink } from "../ui/more-link";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction<typeof loader> = (args) => [
  ...pageTitle(args, (texts) => (args.data ? `${texts.polls.poll}: ${args.data.page.poll.question}` : "")),
  { name: "robots", content: "noindex" },
];

export const handle: Handle<{ page: PollPage }> = {
  crumbs: ({ page: { asked } }, texts) => [
    { to: asked.path, label: asked.title },
    { label: texts.polls.poll },
  ],
};

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  answerLoad(context, async () => ({
    page: await context.community.polls.pollPage(context.viewer, idIn(params.id)),
    at: new Date().toISOString(),
  }));

export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ intent, live, values }) => {
    const { polls } = context.community;
    const { viewer } = context;
    const id = idIn(params.id);
    const acts: Record<string, () => Promise<{ poll: PollPage["poll"]; chosen?: number[] }>> = {
      async vote() {
        const option = listOf(values.option);
        return { poll: await polls.vote(viewer, id, { ...values, option }), chosen: option.map(Number) };
      },
      async withdraw() {
        // Its button stands among the options, which come along.
        const { option: _, ...rest } = values;
        return { poll: await polls.withdrawVote(viewer, id, rest), chosen: [] };
      },
      close: async () => ({ poll: await polls.closePoll(viewer, id, values) }),
      settle: async () => ({ poll: await polls.settlePoll(viewer, id, values) }),
    };
    const act = Object.hasOwn(acts, intent) ? acts[intent] : undefined;
    if (!act) throw BAD_FORM;
    const done = await act();
    if (live) return { ok: true as const, ...done };
    return redirect((await polls.pollPage(viewer, id)).asked.path);
  });

/** Without the network the page stays, and what was chosen with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export const shouldRevalidate = (args: ShouldRevalidateFunctionArgs) => readAnew(args);

export default function PollPageRoute() {
  const { page, at } = useLoaderData<typeof loader>();
  const { polls: texts } = useTexts();
  const answer = useActionData<typeof action>();
  const { poll, asked, rights, own, voters } = page;
  const refused = isFailure(answer) ? answer : undefined;
  return (
    <>
      <PageHeading title={texts.resultsOf} eyebrow={asked.title}>
        <MoreLink to={asked.path}>{texts.backToPost}</MoreLink>
      </PageHeading>
      {refused && !refused.fields.option && (
        <FormFailureSummary failure={refused} labels={{ reason: texts.reason }} outside />
      )}
      <Poll poll={poll} rights={rights} own={own} at={at} level={2} voters={voters} refused={refused} />
    </>
  );
}

export function ErrorBoundary() {
  return <KeptFault />;
}
