import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { matchRoutes } from "react-router-dom";
import { createStaticRouter, StaticRouterProvider } from "react-router-dom/server";

/** The HTML a browser would get without JavaScript, at an address. */
export function render(element: ReactNode, at = "/"): string {
  const routes = [{ id: "page", path: "*", element }];
  const context = {
    basename: "/",
    location: { pathname: at, search: "", hash: "", state: null, key: "default" },
    matches: matchRoutes(routes, at) ?? [],
    loaderData: {},
    actionData: null,
    errors: null,
    statusCode: 200,
    loaderHeaders: {},
    actionHeaders: {},
    activeDeferreds: null,
  } as Parameters<typeof createStaticRouter>[1];
  const router = createStaticRouter(routes, context);
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />);
}
