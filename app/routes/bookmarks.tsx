import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BAD_FORM } from "../../server/platform/contract.ts";
import { answerForm, answerLoad } from "../forms/answer";
import { signInTo } from "../forms/sign-in-to";
import { StrayFailure } from "../forms/stray-failure";
import { useTexts } from "../i18n/use-texts";
import { ListPager } from "../site/list-pager";
import { listPath } from "../site/list-path";
import { pageNumber } from "../site/page-number";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { BookmarkRows } from "../topics/bookmark-rows";
import { EmptyState } from "../ui/empty-state";
import { PageHeading } from "../ui/page-heading";

const PATH = "/segnalibri";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.topics.bookmarks);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.topics.bookmarks }] };

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    signInTo(context, PATH);
    return context.community.topics.bookmarkList(context.viewer, pageNumber(request));
  });

export const action = ({ context, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ values: { topic, ...values } }) => {
    if (typeof topic !== "string" || !/^[1-9]\d{0,8}$/.test(topic)) throw BAD_FORM;
    await context.community.topics.dropBookmark(context.viewer, Number(topic), values);
    return redirect(PATH);
  });

export default function Bookmarks() {
  const { bookmarks, total, page, pages } = useLoaderData<typeof loader>();
  const { topics: texts } = useTexts();
  return (
    <>
      <PageHeading title={texts.bookmarks} lead={texts.bookmarksLead} />
      <StrayFailure answer={useActionData<typeof action>()} intents={[]} />
      {total === 0 ? (
        <EmptyState icon="bookmark" title={texts.bookmarksNone}>
          {texts.bookmarksNoneText}
        </EmptyState>
      ) : (
        <BookmarkRows bookmarks={bookmarks} />
      )}
      <ListPager page={page} pages={pages} to={(n) => listPath(PATH, {}, n)} />
    </>
  );
}
