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
import { answerForm, answerLoad } from "../forms/answer";
import { isFailure } from "../forms/form-failure";
import { readAnew } from "../forms/read-anew";
import { signInTo } from "../forms/sign-in-to";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { KeptFault } from "../site/kept-fault";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { DiscussionTitleForm } from "../twinnings/discussion-title-form";
import { TwinningForm } from "../twinnings/twinning-form";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, ({ twinningForm }) => twinningForm.editTitle(args.data?.source.acronym ?? ""));

export const handle: Handle<{ slug: string; source: { acronym: string } }> = {
  crumbs: ({ slug, source }, texts) => [
    { to: "/gemellaggi", label: texts.nav.twinnings },
    { to: `/gemellaggi/${slug}`, label: source.acronym },
    { label: texts.twinningForm.edit },
  ],
};

export const loader = ({ context, params: { slug = "" } }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { viewer, community } = context;
    signInTo(context, `/gemellaggi/${slug}/modifica`);
    const source = await community.twinnings.twinningSource(viewer, slug);
    return { slug, source, discussion: await community.topics.generalTopicTitle(viewer, source.spaceId) };
  });

export const action = ({ context, params: { slug = "" }, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ intent, values }) => {
    const { viewer, community } = context;
    if (intent === "edit") await community.twinnings.editTwinning(viewer, slug, values);
    else if (intent === "rename") {
      const { spaceId } = await community.twinnings.twinningSource(viewer, slug);
      await community.topics.renameGeneralTopic(viewer, spaceId, values);
    } else throw BAD_FORM;
    return redirect(`/gemellaggi/${slug}`);
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

// After a conflict the twinning is read anew: what is saved next is upon what stands there.
export const shouldRevalidate = (args: ShouldRevalidateFunctionArgs) =>
  args.actionResult?.problem?.code === "editedMeanwhile" || readAnew(args);

export default function EditTwinning() {
  const { slug, source, discussion } = useLoaderData<typeof loader>();
  const { twinningForm: texts } = useTexts();
  const answer = useActionData<typeof action>();
  // Of the title alone: all else that came back is of the long form, whatever it called itself.
  const ofTitle = isFailure(answer) && answer.values.discussion !== undefined;
  return (
    <>
      <PageHeading title={texts.editTitle(source.acronym)} />
      <TwinningForm
        values={source.values}
        version={source.version}
        withStanding
        answer={ofTitle ? null : answer}
        action={[texts.save, texts.saving]}
        back={`/gemellaggi/${slug}`}
      />
      <DiscussionTitleForm title={discussion} answer={ofTitle ? answer : null} />
    </>
  );
}

export function ErrorBoundary() {
  return <KeptFault />;
}
