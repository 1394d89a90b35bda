import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerLoad } from "../forms/answer";
import { signInTo } from "../forms/sign-in-to";
import { useTexts } from "../i18n/use-texts";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { spaceHomePath } from "../topics/paths";
import { TidyingLog } from "../topics/tidying-log";
import { PageHeading } from "../ui/page-heading";

/** The community's own space. */
const FORUM = "forum";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.tidying.log);

export const handle: Handle<{
  log: { space: Parameters<typeof spaceHomePath>[0] & { shortTitle: string } };
}> = {
  crumbs: ({ log: { space } }, texts) => [
    {
      to: spaceHomePath(space),
      label: space.kind === "COMMUNITY" ? texts.nav.topics : space.shortTitle,
    },
    { label: texts.tidying.log },
  ],
};

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { pathname, searchParams } = new URL(request.url);
    signInTo(context, pathname.replace(/[.]data$/, ""));
    const before = /^[1-9]\d{0,8}$/.exec(searchParams.get("prima") ?? "");
    const log = await context.community.topics.tidyingLog(
      context.viewer,
      params.slug ?? FORUM,
      before ? Number(before[0]) : null,
    );
    return { log };
  });

/** The log of a space, `/gemellaggi/:slug/registro` and `/discussioni/registro`. */
export default function SpaceLog() {
  const { log } = useLoaderData<typeof loader>();
  const { tidying: texts, topics } = useTexts();
  const { space } = log;
  return (
    <>
      <PageHeading
        title={texts.log}
        eyebrow={space.kind === "COMMUNITY" ? topics.inForum : space.title}
        lead={texts.logLead}
      />
      <TidyingLog {...log} />
    </>
  );
}
