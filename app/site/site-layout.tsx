import { useLocation, useMatches } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Texts } from "../i18n/it";
import { type Language, useLanguage, useTexts } from "../i18n/use-texts";
import { useUnread } from "../live/use-unread";
import { AccountLink } from "../ui/account-link";
import { AccountMenu } from "../ui/account-menu";
import { Breadcrumb } from "../ui/breadcrumb";
import { LanguageSwitch } from "../ui/language-switch";
import { PageLayout } from "../ui/page-layout";
import { AskBeforeLeaving } from "./ask-before-leaving";
import { type SiteData, useSite } from "./site-data";
import { SuspensionNotice } from "./suspension-notice";
import { useBack } from "./use-back";

/** One step of the path from home to here. */
export type Crumb = { to?: string; label: string };
/** What a route says about itself to the layout: `export const handle: Handle<typeof loader> = {…}`. */
export type Handle<Data = unknown> = { crumbs?: (data: Data, texts: Texts) => Crumb[] };

/** The community's header, navigation and footer around every page. */
export function SiteLayout({ children }: { children: ReactNode }) {
  const texts = useTexts();
  const language = useLanguage();
  const root = useSite();
  const { pathname, search } = useLocation();
  const crumbs = useCrumbs();
  // A twinning's topic has an address among the discussions, and its place in the twinning.
  const section = (crumbs[0]?.to ?? pathname).split("/")[1];
  const back = useBack();
  return (
    <PageLayout
      texts={{ ...texts.site, parent: root?.owner ?? texts.site.parent }}
      home={{ to: "/", name: texts.site.name, tagline: texts.site.tagline }}
      nav={[
        { to: "/", label: texts.site.home, end: true },
        { to: "/gemellaggi", label: texts.nav.twinnings, current: section === "gemellaggi" },
        { to: "/discussioni", label: texts.nav.topics, current: section === "discussioni" },
        { to: "/iscritti", label: texts.directory.members, current: section === "iscritti" },
        {
          to: "/amministrazioni",
          label: texts.directory.administrations,
          current: section === "amministrazioni",
        },
      ]}
      language={
        <LanguageSwitch
          label={texts.site.language}
          action="/lingua"
          back={`${pathname}${search}`}
          languages={languages(language)}
        />
      }
      account={<Account signInPath={`/accedi${back}`} />}
      banner={root?.demo && texts.site.demo}
      breadcrumb={
        crumbs.length > 0 && (
          <Breadcrumb
            label={texts.site.breadcrumb}
            items={[{ to: "/", label: texts.site.home }, ...crumbs]}
          />
        )
      }
      footer={{
        about: texts.site.about,
        columns: [
          {
            title: texts.site.columns.community,
            links: [
              { to: "/gemellaggi", label: texts.nav.twinnings },
              { to: "/discussioni", label: texts.nav.topics },
              { to: "/iscritti", label: texts.directory.members },
              { to: "/amministrazioni", label: texts.directory.administrations },
            ],
          },
          {
            title: texts.site.columns.takePart,
            links: [
              ...(root?.member
                ? []
                : [
                    { to: `/registrati${back}`, label: texts.account.register },
                    { to: `/accedi${back}`, label: texts.account.signIn },
                  ]),
              ...(root?.readableMail ? [{ to: "/posta-di-prova", label: texts.site.mail }] : []),
            ],
          },
        ],
        legal: [
          { to: "/note-legali", label: texts.pages.legalNotes.link },
          { to: "/privacy", label: texts.pages.privacy.link },
          { to: "/accessibilita", label: texts.pages.accessibility.link },
          { to: "/mappa", label: texts.site.map },
        ],
        legalLabel: texts.site.legalLinks,
        note: texts.site.licence,
      }}
    >
      <SuspensionNotice />
      <AskBeforeLeaving />
      {children}
    </PageLayout>
  );
}

const languages = (current: Language) => [
  { code: "it", name: "Italiano", current: current === "it" },
  { code: "en", name: "English", current: current === "en" },
];

function Account({ signInPath }: { signInPath: string }) {
  const { account } = useTexts();
  const member = useSite()?.member;
  if (!member) return <AccountLink to={signInPath}>{account.signIn}</AccountLink>;
  return <MemberMenu member={member} />;
}

function MemberMenu({ member }: { member: NonNullable<SiteData["member"]> }) {
  const { account, profile, notifications, topics, conversations } = useTexts();
  const { unread, conversations: talks } = useUnread(member);
  return (
    <AccountMenu
      label={account.menu}
      name={member.name}
      detail={member.administration ?? undefined}
      counts={[
        { to: "/conversazioni", label: conversations.bell(talks), count: talks, icon: "mail" },
        { to: "/notifiche", label: notifications.bell(unread), count: unread, icon: "bell" },
      ]}
      items={[
        { to: "/segnalibri", label: topics.bookmarks, icon: "bookmark" },
        { to: "/bozze", label: topics.drafts, icon: "pencil" },
        { to: "/profilo", label: profile.menu, icon: "user" },
      ]}
      signOut={{ action: "/esci", label: account.signOut }}
    />
  );
}

/** The path from home to here, as the routes in force tell it. */
function useCrumbs(): Crumb[] {
  const texts = useTexts();
  return useMatches().flatMap(({ handle, data }) => {
    const { crumbs: say } = (handle ?? {}) as Handle;
    return say && data !== undefined ? say(data, texts) : [];
  });
}
