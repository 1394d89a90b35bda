import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { BAD_FORM } from "../../server/platform/contract.ts";
import { answerForm, answerLoad } from "../forms/answer";
import { signInTo } from "../forms/sign-in-to";
import { StrayFailure } from "../forms/stray-failure";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { AffiliationForm } from "../members/affiliation-form";
import { ChangePasswordForm } from "../members/change-password-form";
import { ProfileForm } from "../members/profile-form";
import { SessionRows } from "../members/session-rows";
import { MailForm } from "../notifications/mail-form";
import { KeptFault } from "../site/kept-fault";
import { languageCookie } from "../site/language-cookie";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { Alert } from "../ui/alert";
import { PageHeading } from "../ui/page-heading";

const INTENTS = [
  "profile",
  "notification-mail",
  "affiliation",
  "leave",
  "password",
  "close-session",
  "close-all",
];
const SAVED = "/profilo?salvato=1";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.profile.title);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.profile.title }] };

export const loader = ({ context }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    signInTo(context, "/profilo");
    const { members, notifications } = context.community;
    const [profile, wantsMail] = await Promise.all([
      members.ownProfile(context.viewer, context.cookie),
      notifications.wantsMail(context.viewer),
    ]);
    return { ...profile, wantsMail };
  });

export const action = ({ context, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ intent, values }) => {
    const { viewer, community, site } = context;
    const { members } = community;
    switch (intent) {
      case "profile": {
        const { language } = await members.editProfile(viewer, values);
        return redirect(SAVED, { headers: { "Set-Cookie": languageCookie(language, site.baseUrl) } });
      }
      case "notification-mail":
        await community.notifications.chooseMail(viewer, values);
        return redirect(SAVED);
      case "affiliation":
        await members.changeAffiliation(viewer, values);
        return redirect(SAVED);
      case "leave":
        if (Object.keys(values).length > 0) throw BAD_FORM;
        await members.leaveAdministration(viewer);
        return redirect(SAVED);
      case "password":
        await members.changePassword(viewer, context.cookie, values);
        return redirect(SAVED);
      case "close-session":
        await members.closeSession(viewer, values);
        return redirect("/profilo#sessioni");
      case "close-all": {
        if (Object.keys(values).length > 0) throw BAD_FORM;
        await members.closeAllSessions(viewer);
        const forgetting = await members.sessions.close(context.cookie);
        return redirect("/accedi", { headers: { "Set-Cookie": forgetting } });
      }
      default:
        throw BAD_FORM;
    }
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function Profile() {
  const profile = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const { profile: texts } = useTexts();
  return (
    <>
      <PageHeading title={texts.title} />
      {query.has("salvato") && !answer && (
        <Alert tone="success" live="status">
          {texts.saved}
        </Alert>
      )}
      <StrayFailure answer={answer} intents={INTENTS} />
      <ProfileForm profile={profile} answer={answer} />
      <MailForm wanted={profile.wantsMail} answer={answer} />
      <AffiliationForm affiliations={profile.affiliations} answer={answer} />
      <ChangePasswordForm profile={profile} answer={answer} />
      <SessionRows sessions={profile.sessions} answer={answer} />
    </>
  );
}

export function ErrorBoundary() {
  return <KeptFault />;
}
