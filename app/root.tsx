import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { readAnew } from "./forms/read-anew";
import { useLanguage } from "./i18n/use-texts";
import { Fault, statusOf } from "./site/fault";
import { Nonce } from "./site/nonce";
import { pageTitle } from "./site/page-title";
import { type SiteData, useSite } from "./site/site-data";
import { SiteLayout } from "./site/site-layout";
import stylesheet from "./ui/styles/agire.scss?url";
import { fontPreloads } from "./ui/styles/font-preloads";

export const links: LinksFunction = () => [
  ...fontPreloads,
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

export function loader({ context }: LoaderFunctionArgs): SiteData {
  const { viewer, language, site } = context;
  const member = viewer.member && {
    id: viewer.member.id,
    name: viewer.member.name,
    administration: viewer.member.administration?.name ?? null,
    suspension: viewer.member.suspension ?? null,
    unread: viewer.member.unread ?? 0,
    conversations: viewer.member.unreadConversations ?? 0,
  };
  return {
    language,
    member,
    baseUrl: site.baseUrl,
    owner: site.owner,
    demo: site.demo,
    readableMail: site.readableMail,
  };
}

// Every page has a title of its own; this one is for what stands in place of a page.
export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.site.tagline);

// Who one is and which language changes only by a form that leads somewhere else.
export const shouldRevalidate = readAnew;

export function Layout({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const nonce = useContext(Nonce);
  const demo = useSite()?.demo;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0059b3" />
        {demo && <meta name="robots" content="noindex" />}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return (
    <SiteLayout>
      <Outlet />
    </SiteLayout>
  );
}

export function ErrorBoundary() {
  return (
    <SiteLayout>
      <Fault status={statusOf(useRouteError())} />
    </SiteLayout>
  );
}
