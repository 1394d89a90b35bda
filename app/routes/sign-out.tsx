import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, Form, useActionData } from "@remix-run/react";
import { answerButton, answerLoad } from "../forms/answer";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { pageTitle } from "../site/page-title";
import { forgetSavers } from "../topics/draft-saver";
import { drafts } from "../topics/drafts";
import { Button } from "../ui/button";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.account.signOut);

/** Who is signed in nowhere has nowhere to sign out from. */
export const loader = ({ context }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    if (!context.viewer.member) throw redirect("/");
    return null;
  });

export const action = ({ context, request }: ActionFunctionArgs) =>
  answerButton(context, request, async () => {
    const cookie = await context.community.members.sessions.close(request.headers.get("Cookie") ?? undefined);
    return redirect("/", { headers: { "Set-Cookie": cookie } });
  });

/** Who leaves, leaves no text behind for the next one at this computer. Without the network the page stays. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) => {
  forgetSavers();
  drafts.forgetAll();
  return serverAction<typeof action>().catch(unreachable);
};

export default function SignOut() {
  const { members: texts } = useTexts();
  const { failure } = useFormFailure(useActionData<typeof action>());
  return (
    <>
      <PageHeading title={texts.signOutTitle} />
      <FormFailureSummary failure={failure} labels={{}} />
      <Form method="post">
        <Button>{texts.signOut}</Button>
      </Form>
    </>
  );
}
