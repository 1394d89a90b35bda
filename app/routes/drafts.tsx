import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, answerLoad } from "../forms/answer";
import { signInTo } from "../forms/sign-in-to";
import { StrayFailure } from "../forms/stray-failure";
import { useTexts } from "../i18n/use-texts";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { DraftRows } from "../topics/draft-rows";
import { EmptyState } from "../ui/empty-state";
import { PageHeading } from "../ui/page-heading";

const PATH = "/bozze";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.topics.drafts);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.topics.drafts }] };

export const loader = ({ context }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    signInTo(context, PATH);
    return { drafts: await context.community.topics.draftList(context.viewer) };
  });

export const action = ({ context, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ values }) => {
    await context.community.topics.discardDraft(context.viewer, values);
    return redirect(PATH);
  });

export default function Drafts() {
  const { drafts } = useLoaderData<typeof loader>();
  const { topics: texts } = useTexts();
  return (
    <>
      <PageHeading title={texts.drafts} lead={texts.draftsLead} />
      <StrayFailure answer={useActionData<typeof action>()} intents={[]} />
      {drafts.length === 0 ? (
        <EmptyState icon="pencil" title={texts.draftsNone}>
          {texts.draftsNoneText}
        </EmptyState>
      ) : (
        <DraftRows entries={drafts} />
      )}
    </>
  );
}
