import { type BrowserContextOptions, test as base, type Page } from "playwright/test";
import { type Faults, watchFaults } from "./faults.ts";
import { type Person, signIn } from "./people.ts";

export { expect } from "playwright/test";

type WindowOptions = BrowserContextOptions & {
  /** Signed in as one of the demo's people; a guest otherwise. */
  as?: Person;
  /** A session of this window's own, which may be ended without ending anybody else's. */
  ownSession?: boolean;
  /** Of another server than the one all tests share. */
  at?: string;
};

type Fixtures = {
  /** A window of a browser of its own: nothing is shared with the other windows of the test. */
  open(options?: WindowOptions): Promise<Page>;
  /** What went wrong in any window; a test fails by whatever it did not allow. */
  faults: Faults;
};

export const test = base.extend<Fixtures>({
  baseURL: async ({ browserName: _ }, use) => use(agireUrl()),
  faults: async ({ browserName: _ }, use) => {
    const faults = watchFaults();
    await use(faults);
    faults.check();
  },
  open: async ({ browser, faults, contextOptions }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async ({ as, ownSession, at = agireUrl(), ...options } = {}) => {
      const context = await browser.newContext({ ...contextOptions, ...LOCALE, baseURL: at, ...options });
      contexts.push(context);
      faults.watch(context, at);
      if (as) await signIn(context, at, as, ownSession ?? false);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

const LOCALE = { locale: "it-IT", timezoneId: "Europe/Rome" };

/** Where the built Agire with the demo community answers. */
export function agireUrl(): string {
  const url = process.env.AGIRE_URL;
  if (!url) throw new Error("AGIRE_URL is not set: globalSetup starts the server");
  return url;
}
