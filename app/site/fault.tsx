import { isRouteErrorResponse, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Texts } from "../i18n/it";
import { useTexts } from "../i18n/use-texts";
import { ButtonLink } from "../ui/button-link";
import { PageHeading } from "../ui/page-heading";
import { useSite } from "./site-data";
import { useBack } from "./use-back";

/** Stands for a page that could not even be asked for: a browser without network. */
const UNREACHABLE = 0;
/** After these the same page may well be there. */
const MAY_PASS = new Set([UNREACHABLE, 500, 503]);

/** The status of what a route threw. */
export function statusOf(error: unknown): number {
  if (isRouteErrorResponse(error)) return error.status;
  return error instanceof TypeError && NO_NETWORK.test(error.message) ? UNREACHABLE : 500;
}

/** What Chromium, Firefox and Safari say of a request that reached nobody. */
const NO_NETWORK = /Failed to fetch|NetworkError|Load failed/;

/** What stands in place of a page that cannot be shown, with a way on. */
export function Fault({ status, children }: { status: number; children?: ReactNode }) {
  const { faults, site, account } = useTexts();
  const back = useBack();
  // Alike where there is nothing and where there is something for members: it tells a guest neither.
  const mayBeShut = useSite()?.member === null && (status === 404 || status === 403);
  const { pathname, search } = useLocation();
  const [title, sentence] = sentenceOf(status, faults);
  return (
    <>
      <PageHeading title={title} lead={sentence} />
      {mayBeShut && <p>{faults.perhapsForMembers}</p>}
      {children}
      {MAY_PASS.has(status) ? (
        <ButtonLink to={`${pathname}${search}`} reloadDocument={status !== UNREACHABLE}>
          {faults.reload}
        </ButtonLink>
      ) : (
        <div className="cluster">
          {mayBeShut && <ButtonLink to={`/accedi${back}`}>{account.signIn}</ButtonLink>}
          <ButtonLink to="/" variant={mayBeShut ? "secondary" : "primary"}>
            {site.goHome}
          </ButtonLink>
        </div>
      )}
    </>
  );
}

/** For the window's title. */
export const faultTitle = (status: number, { faults }: Texts): string => sentenceOf(status, faults)[0];

function sentenceOf(status: number, faults: Texts["faults"]): [title: string, sentence: string] {
  switch (status) {
    case 404:
      return [faults.notFoundTitle, faults.notFound];
    case 403:
      return [faults.deniedTitle, faults.denied];
    case UNREACHABLE:
      return [faults.unreachableTitle, faults.unreachable];
    case 503:
      return [faults.unavailableTitle, faults.unavailable];
    case 400:
    case 405:
    case 422:
      return [faults.badTitle, faults.bad];
    default:
      return [faults.faultTitle, faults.fault];
  }
}
