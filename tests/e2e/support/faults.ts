import { type BrowserContext, expect } from "playwright/test";

/** What Remix writes down when a page it was reading is not wanted any more, because another one was asked for meanwhile. */
const OVERTAKEN = /^console: AbortError: signal is aborted without reason/;

export type Faults = {
  /** Notes everything that goes wrong in the windows of a context that belongs to the site at `origin`. */
  watch(context: BrowserContext, origin: string): void;
  /** A fault that the test brings about on purpose. */
  allow(what: RegExp): void;
  check(): void;
};

/**
 * Errors on the console (failed hydration and a refused script or style, that is the content security policy,
 * among them), exceptions nobody caught, and requests to anybody else's site.
 */
export function watchFaults(): Faults {
  const seen: string[] = [];
  const allowed: RegExp[] = [OVERTAKEN];
  return {
    watch(context, origin) {
      context.on("console", (message) => {
        if (message.type() === "error") seen.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => {
        seen.push(`exception: ${error.error().message} (${error.page()?.url()})`);
      });
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== new URL(origin).origin)
          seen.push(`request to another site: ${request.url()}`);
      });
    },
    allow: (what) => void allowed.push(what),
    check() {
      const unexpected = seen.filter((fault) => !allowed.some((pattern) => pattern.test(fault)));
      expect(unexpected, "faults nobody asked for").toEqual([]);
    },
  };
}

/** What Chromium writes down when an answer has a status from 400, as refused forms and missing pages have. */
export const answered = (status: number) => new RegExp(`responded with a status of ${status} `);
/** … and when there was no answer at all: no network, a request that the test cut, a server that is away. */
export const UNANSWERED = /net::ERR_|WebSocket connection to .* failed/;
