import { RemixBrowser } from "@remix-run/react";
import { type ReactNode, StrictMode, startTransition, useEffect, useLayoutEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { rememberTyped } from "./forms/remember-typed";
import { provideTexts } from "./i18n/use-texts";

const typed = rememberTyped();

Promise.all([dataRead(), textsRead()]).then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <Alive>
          <RemixBrowser />
        </Alive>
      </StrictMode>,
    );
  }),
);

/** Around the page: effects here come after those of all that is in it. */
function Alive({ children }: { children: ReactNode }) {
  useLayoutEffect(typed.putBack, []);
  useEffect(typed.tell, []);
  return children;
}

/**
 * RemixBrowser suspends at the root until it has read the page's data. A key pressed at that moment makes
 * React hydrate at once, and it fails with its error 345 where the root suspends: so the data come first.
 */
async function dataRead(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (reading) {
    await reading;
  }
}

/** Only the language of this page travels. */
async function textsRead(): Promise<void> {
  if (document.documentElement.lang === "en") provideTexts({ en: (await import("./i18n/en")).en });
  else provideTexts({ it: (await import("./i18n/it")).it });
}
