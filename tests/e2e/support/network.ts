import type { Page, Route, WebSocketRoute } from "playwright/test";

// What can happen to a page's requests on their way.

/** Deals with every form the page's script sends from now on, until the function answered is called. */
export async function onForms(
  page: Page,
  deal: (route: Route) => Promise<void>,
): Promise<() => Promise<void>> {
  const handler = (route: Route) => (route.request().method() === "POST" ? deal(route) : route.fallback());
  await page.route("**/discussioni/**", handler);
  return () => page.unroute("**/discussioni/**", handler);
}

/** Forms wait at the door until they are let through. */
export async function holdForms(page: Page): Promise<() => void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  await onForms(page, async (route) => {
    await opened;
    await route.continue();
  });
  return open;
}

/** The server gets the form and does what it asks; its answer never comes back. */
export async function loseAnswer(route: Route) {
  await route.fetch({ maxRedirects: 0 });
  await route.abort("connectionreset");
}

export type SocketLine = {
  /** Nothing gets through the lines that are open now, in either direction, and neither side is told. */
  goDead(): void;
  /** What is sent from now on gets through again. */
  revive(): void;
  /** The page is told that its line is cut. */
  cut(): Promise<void>;
};

/** The page's WebSocket in the hand of the test. To be called before the page is opened. */
export async function holdSocket(page: Page): Promise<SocketLine> {
  const open = new Set<WebSocketRoute>();
  const dead = new Set<WebSocketRoute>();
  await page.routeWebSocket(/\/socket\.io\//, (client) => {
    const server = client.connectToServer();
    open.add(client);
    client.onMessage((message) => dead.has(client) || server.send(message));
    server.onMessage((message) => dead.has(client) || client.send(message));
  });
  return {
    goDead() {
      for (const line of open) dead.add(line);
    },
    revive: () => dead.clear(),
    async cut() {
      for (const line of open) await line.close({ code: 1001 });
      open.clear();
    },
  };
}

/** A proxy that refuses WebSockets: the handshake fails. To be called before the page is opened. */
export async function refuseWebSockets(page: Page) {
  await page.addInitScript(() => {
    class Refused extends EventTarget {
      onerror?: (event: Event) => void;
      onclose?: (event: CloseEvent) => void;
      constructor() {
        super();
        setTimeout(() => {
          this.onerror?.(new Event("error"));
          this.onclose?.(new CloseEvent("close", { code: 1006 }));
        });
      }
      send() {}
      close() {}
    }
    Object.defineProperty(window, "WebSocket", { value: Refused });
  });
}

/** A proxy that swallows WebSockets: they open, and nothing is ever heard. To be called before the page is opened. */
export async function swallowWebSockets(page: Page) {
  await page.routeWebSocket(/\/socket\.io\//, () => {});
}

/** No live connection of either kind. To be called before the page is opened. */
export async function withoutSocket(page: Page) {
  await refuseWebSockets(page);
  await page.route("**/socket.io/**", (route) => route.abort());
}
