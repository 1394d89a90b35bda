import "@remix-run/server-runtime";
import type { Community } from "../server/community.ts";
import type { Viewer } from "../server/members/contract.ts";
import type { CommunityError } from "../server/platform/errors.ts";
import type { KeptLetter } from "../server/platform/mail.ts";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
  /** What every loader and action gets from the host. */
  interface AppLoadContext {
    community: Community;
    /** Who asks; another one after `signIn`. */
    viewer: Viewer;
    /** The Cookie header, as it is after `signIn`. */
    cookie: string | undefined;
    /** Signs in, for this very request and those to come; answers as whom. @throws what signing in throws */
    signIn(input: unknown): Promise<Viewer["member"]>;
    /** Mails kept instead of sent, newest first; null where they are not to be read. */
    readMail: (() => Promise<KeptLetter[]>) | null;
    /** Signs in as a persona of the demo without a password, answering the cookie; null where there is none. */
    enterAs: ((persona: string) => Promise<string>) | null;
    /** What the community refused, and why; null for a fault of ours. */
    knownError(error: unknown): Pick<CommunityError, "code" | "problem" | "fields" | "retryAfter"> | null;
    /** Writes a fault of ours into the log. */
    logFault(error: unknown, what: string): void;
    /** The database is away: who asks could not be found out. */
    unavailable: boolean;
    /** For the inline scripts of this answer. */
    nonce: string;
    language: "it" | "en";
    /** IP address of who asks. */
    address: string;
    site: { baseUrl: string; owner: string | undefined; demo: boolean; readableMail: boolean };
    /** Tags of what the page shows; a guest's page that names some may be kept finished. */
    page: {
      tags: string[];
      /** A form with files, read on its way here: each file is the id of its upload. */
      sent?: { fields: [name: string, value: string][]; fault: unknown };
      /** Seconds after which asking again makes sense, when the answer is a refusal that passes. */
      retryAfter?: number;
      /** The page answers a form: what came back with it has to stand in the page, at whatever address. */
      answersForm?: boolean;
      /** A form came back that is to be sent again after signing in: what was typed has to stand in the page. */
      keepsForm?: boolean;
      /** A form that chooses people came back: their ids, and whom it looks for. */
      chosen?: { ids: number[]; sought: string };
    };
  }
}
