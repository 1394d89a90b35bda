import { useRouteLoaderData } from "@remix-run/react";

/** What every page knows of the site and of who looks at it; root.tsx loads it. */
export type SiteData = {
  language: "it" | "en";
  member: {
    id: number;
    name: string;
    administration: string | null;
    /** In force: the member reads and writes nothing until then, ISO 8601. */
    suspension: { reason: string; until: string } | null;
    /** Discussions with something new, when the page was asked for. */
    unread: number;
    /** … conversations among them. */
    conversations: number;
  } | null;
  /** Where people find this site, without a slash at the end. */
  baseUrl: string;
  owner: string | undefined;
  demo: boolean;
  readableMail: boolean;
};

/** Undefined where even the root could not be loaded. */
export const useSite = () => useRouteLoaderData<SiteData>("root");
