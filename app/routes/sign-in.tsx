import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, answerLoad } from "../forms/answer";
import { unreachable } from "../forms/unreachable";
import { DemoPersonas } from "../members/demo-personas";
import { SignInForm } from "../members/sign-in-form";
import { pageTitle } from "../site/page-title";
import { safePath } from "../site/safe-path";
import type { Handle } from "../site/site-layout";
import { TwoColumn } from "../ui/two-column";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.members.signInTitle);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.account.signIn }] };

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const next = safePath(new URL(request.url).searchParams.get("torna"));
    if (context.viewer.member) throw redirect(next);
    return { next, personas: context.enterAs !== null };
  });

export async function action({ context, request }: ActionFunctionArgs) {
  return answerForm(context, request, async ({ live, values }) => {
    const { members } = context.community;
    const cookie = await members.signIn(context.address, values);
    const headers = { "Set-Cookie": cookie };
    if (!live) return redirect(safePath(values.next), { headers });
    // Signed in where one stood: the page wants to know as whom.
    const session = await members.sessions.read(cookie, request.headers.get("User-Agent") ?? undefined);
    return data({ ok: true as const, memberId: session?.viewer.member?.id ?? 0 }, { headers });
  });
}

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function SignIn() {
  const { next, personas } = useLoaderData<typeof loader>();
  const form = <SignInForm answer={useActionData<typeof action>()} next={next} />;
  return personas ? <TwoColumn side={<DemoPersonas next={next} />}>{form}</TwoColumn> : form;
}
