import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { answerLoad } from "../forms/answer";
import { formFields } from "../forms/form-fields";
import { useTexts } from "../i18n/use-texts";
import { pageTitle } from "../site/page-title";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.notifications.stopTitle);

/** Opening the link changes nothing: mail programs open links to look at them. */
export const loader = ({ context, params }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    return context.community.notifications.mailStop(params.token).then(
      (already) => ({ known: true, already }),
      (error) => {
        if (!context.knownError(error) || context.knownError(error)?.code === "unavailable") throw error;
        return { known: false, already: null };
      },
    );
  });

/**
 * A mail provider's one click (RFC 8058) sends `List-Unsubscribe=One-Click`, our own page a button. Who asks is not
 * looked at: the token in the address says all.
 */
export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerLoad(context, async () => {
    const { all } = (await formFields(request)).values;
    const isAll = all === "yes";
    const { token } = params;
    await context.community.notifications.stopMail({ token, ...(isAll && { all }) });
    return { stopped: isAll ? ("all" as const) : ("topic" as const) };
  });

export default function MailStop() {
  const { notifications: texts, site } = useTexts();
  const { known, already } = useLoaderData<typeof loader>();
  const now = useActionData<typeof action>()?.stopped;
  const stopped = now ?? already;
  const lead = known ? texts.stopLead : texts.stopUnknown;
  const done = (now ? texts.stopped : texts.stoppedAlready)[stopped ?? "topic"];
  return (
    <>
      <PageHeading title={texts.stopTitle} lead={stopped ? undefined : lead} />
      {stopped && (
        <Alert tone="success" live="status" title={done}>
          <p>{texts.stoppedText}</p>
        </Alert>
      )}
      {known && stopped !== "all" && (
        <Form method="post" className="cluster">
          {!stopped && <Button>{texts.stopTopic}</Button>}
          <Button variant="secondary" name="all" value="yes">
            {texts.stopAll}
          </Button>
        </Form>
      )}
      {stopped && <ButtonLink to="/">{site.goHome}</ButtonLink>}
    </>
  );
}
