import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { isLibraryNews } from "../../server/notifications/contract.ts";
import { BAD_FORM } from "../../server/platform/contract.ts";
import { answerForm, answerLoad } from "../forms/answer";
import { signInTo } from "../forms/sign-in-to";
import { StrayFailure } from "../forms/stray-failure";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { LibraryRow } from "../notifications/library-row";
import { NotificationRow } from "../notifications/notification-row";
import { KeptFault } from "../site/kept-fault";
import { listPath } from "../site/list-path";
import { pageNumber } from "../site/page-number";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHeading } from "../ui/page-heading";
import { Pager } from "../ui/pager";
import { RowList } from "../ui/row-list";

const PATH = "/notifiche";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.notifications.title);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.notifications.title }] };

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    signInTo(context, PATH);
    return context.community.notifications.notificationPage(context.viewer, pageNumber(request));
  });

export const action = ({ context, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ intent, values }) => {
    if (intent !== "read") throw BAD_FORM;
    await context.community.notifications.markRead(context.viewer, values);
    return redirect(PATH);
  });

/** Without the network the page stays. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function Notifications() {
  const { notifications, total, page, pages } = useLoaderData<typeof loader>();
  const { notifications: texts, lists } = useTexts();
  return (
    <>
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        actions={
          notifications.some(({ isNew }) => isNew) && (
            <Form method="post">
              <Button variant="secondary" icon="check" name="intent" value="read">
                {texts.markAllRead}
              </Button>
            </Form>
          )
        }
      />
      <StrayFailure answer={useActionData<typeof action>()} intents={[]} />
      {total === 0 ? (
        <EmptyState icon="bell" title={texts.none}>
          {texts.noneText}
        </EmptyState>
      ) : (
        <>
          <p className="list-total">{texts.total(total)}</p>
          <RowList label={texts.title}>
            {notifications.map((about) =>
              isLibraryNews(about) ? (
                <LibraryRow key={`space ${about.space.id}`} about={about} />
              ) : (
                <NotificationRow key={about.topic.id} about={about} />
              ),
            )}
          </RowList>
        </>
      )}
      <Pager
        page={page}
        pageCount={pages}
        to={(n) => listPath(PATH, {}, n)}
        texts={{ ...lists, summary: lists.pageOf(page, pages) }}
      />
      <p>
        <Link to="/profilo#notifiche">{texts.settingsLink}</Link>
      </p>
    </>
  );
}

export function ErrorBoundary() {
  return <KeptFault />;
}
