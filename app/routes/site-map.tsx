import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { TWINNINGS_TAG } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { pageTitle } from "../site/page-title";
import { useSite } from "../site/site-data";
import type { Handle } from "../site/site-layout";
import { PageHeading } from "../ui/page-heading";
import { Prose } from "../ui/prose";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.site.map);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.site.map }] };

export const loader = ({ context }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    context.page.tags.push(TWINNINGS_TAG);
    const twinnings = await context.community.twinnings.latestTwinnings(context.viewer, 100);
    return { twinnings: twinnings.map(({ slug, title }) => ({ slug, title })) };
  });

export default function SiteMap() {
  const { twinnings } = useLoaderData<typeof loader>();
  const texts = useTexts();
  const own: [path: string, name: string][] = useSite()?.member
    ? [
        ["/notifiche", texts.notifications.title],
        ["/conversazioni", texts.conversations.title],
        ["/segnalibri", texts.topics.bookmarks],
        ["/bozze", texts.topics.drafts],
        ["/profilo", texts.profile.menu],
      ]
    : [
        ["/registrati", texts.account.register],
        ["/accedi", texts.account.signIn],
      ];
  return (
    <>
      <PageHeading title={texts.site.map} />
      <Prose>
        <ul>
          <li>
            <Link to="/">{texts.site.home}</Link>
          </li>
          <li>
            <Link to="/gemellaggi">{texts.nav.twinnings}</Link>
            <ul>
              {twinnings.map(({ slug, title }) => (
                <li key={slug}>
                  <Link to={`/gemellaggi/${slug}`}>{title}</Link>
                </li>
              ))}
            </ul>
          </li>
          <li>
            <Link to="/discussioni">{texts.nav.topics}</Link>
          </li>
          <li>
            <Link to="/iscritti">{texts.home.allMembers}</Link>
          </li>
          <li>
            <Link to="/amministrazioni">{texts.directory.administrations}</Link>
          </li>
          {own.map(([path, name]) => (
            <li key={path}>
              <Link to={path}>{name}</Link>
            </li>
          ))}
          <li>
            <Link to="/note-legali">{texts.pages.legalNotes.link}</Link>
          </li>
          <li>
            <Link to="/privacy">{texts.pages.privacy.link}</Link>
          </li>
          <li>
            <Link to="/accessibilita">{texts.pages.accessibility.link}</Link>
          </li>
        </ul>
      </Prose>
    </>
  );
}
