import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  Form,
  useActionData,
  useLoaderData,
  useNavigation,
} from "@remix-run/react";
import { useRef } from "react";
import type { Problem } from "../../server/platform/errors.ts";
import { answerForm } from "../forms/answer";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { NewPasswordField } from "../members/new-password-field";
import { pageTitle } from "../site/page-title";
import { safePath } from "../site/safe-path";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { FormActions } from "../ui/form-actions";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.members.confirmTitle);

// Opening a link changes nothing: mail programs open links to look at them.
export const loader = ({ request }: LoaderFunctionArgs) => ({ next: nextOf(request) });

export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ values }) => {
    const input = { ...values, token: params.token };
    const cookie = await context.community.members.confirmEmail(context.address, input);
    return redirect(nextOf(request), { headers: { "Set-Cookie": cookie } });
  });

const nextOf = (request: Request) => safePath(new URL(request.url).searchParams.get("torna"));

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function Confirm() {
  const { members: texts } = useTexts();
  const { next } = useLoaderData<typeof loader>();
  const { failure, errorOf } = useFormFailure(useActionData<typeof action>());
  // A link cut short by a mail program is as good as a spent one.
  const spent = failure?.fields.token !== undefined;
  const { token: _, ...fields } = failure?.fields ?? {};
  const { name, administration }: Partial<Problem> = fields.password ?? {};
  const about = useRef<string[]>([]);
  // Said once, with the reason why a password is asked for.
  if (name) about.current = [String(name), String(administration)];
  const choosing = fields.password !== undefined;
  const busy = useNavigation().state === "submitting";
  return (
    <>
      <PageHeading title={texts.confirmTitle} lead={spent ? undefined : texts.confirmLead} />
      <FormFailureSummary
        failure={failure && { ...failure, problem: spent ? { code: "tokenSpent" } : failure.problem, fields }}
        labels={{ password: texts.password }}
      />
      {spent ? (
        <ButtonLink to={`/accedi?torna=${encodeURIComponent(next)}`}>{texts.signIn}</ButtonLink>
      ) : (
        <Form method="post" noValidate>
          {choosing && (
            <NewPasswordField label={texts.password} error={errorOf("password")} about={about.current} />
          )}
          <FormActions>
            <Button busy={busy}>{texts.confirm}</Button>
          </FormActions>
        </Form>
      )}
    </>
  );
}
