import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, Form, useActionData, useNavigation } from "@remix-run/react";
import { answerButton } from "../forms/answer";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { pageTitle } from "../site/page-title";
import { safePath } from "../site/safe-path";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.members.confirmTitle);

// Opening a link changes nothing: mail programs open links to look at them.
export const loader = (_: LoaderFunctionArgs) => null;

export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerButton(context, request, async () => {
    const cookie = await context.community.members.confirmEmail(context.address, { token: params.token });
    const next = safePath(new URL(request.url).searchParams.get("torna"));
    return redirect(next, { headers: { "Set-Cookie": cookie } });
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function Confirm() {
  const { members: texts } = useTexts();
  const { failure } = useFormFailure(useActionData<typeof action>());
  // A link cut short by a mail program is as good as a spent one.
  const spent = failure?.fields.token !== undefined;
  const busy = useNavigation().state === "submitting";
  return (
    <>
      <PageHeading title={texts.confirmTitle} lead={texts.confirmLead} />
      <FormFailureSummary
        failure={
          failure && { ...failure, problem: spent ? { code: "tokenSpent" } : failure.problem, fields: {} }
        }
        labels={{}}
      />
      {spent ? (
        <ButtonLink to="/accedi">{texts.signIn}</ButtonLink>
      ) : (
        <Form method="post">
          <Button busy={busy}>{texts.confirm}</Button>
        </Form>
      )}
    </>
  );
}
