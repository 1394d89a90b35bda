import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LOG_PAGE } from "../../server/documents/contract.ts";
import { DocumentDeed } from "../documents/document-deed";
import { answerLoad } from "../forms/answer";
import { signInTo } from "../forms/sign-in-to";
import { useTexts } from "../i18n/use-texts";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { spaceHomePath } from "../topics/paths";
import { TidyingEntry, TidyingLog } from "../topics/tidying-log";
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
    const asked = /^[1-9]\d{0,8}$/.exec(searchParams.get("prima") ?? "");
    const before = asked ? Number(asked[0]) : null;
    const slug = params.slug ?? FORUM;
    const { topics, documents } = context.community;
    const [{ space, ...tidied }, ofDocuments] = await Promise.all([
      topics.tidyingLog(context.viewer, slug, before),
      documents.documentLog(context.viewer, slug, before),
    ]);
    const all = [
      ...tidied.entries.map((entry) => ({ of: "topics" as const, entry })),
      ...ofDocuments.map((entry) => ({ of: "documents" as const, entry })),
    ].sort((a, b) => b.entry.id - a.entry.id);
    const entries = all.slice(0, LOG_PAGE);
    const more = all.length > LOG_PAGE || tidied.before !== null;
    return { log: { space, entries, before: more ? (entries.at(-1)?.entry.id ?? null) : null } };
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
      <TidyingLog space={space} before={log.before}>
        {log.entries.map((each) =>
          each.of === "topics" ? (
            <TidyingEntry key={each.entry.id} entry={each.entry} />
          ) : (
            <DocumentDeed key={each.entry.id} entry={each.entry} />
          ),
        )}
      </TidyingLog>
    </>
  );
}
