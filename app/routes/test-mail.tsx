import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { KeptLetters } from "../members/kept-letters";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.mail.title);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.mail.title }] };

export const loader = ({ context }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    if (!context.readMail) throw new Response(null, { status: 404 });
    return { letters: await context.readMail() };
  });

export default function TestMail() {
  const { letters } = useLoaderData<typeof loader>();
  const { mail } = useTexts();
  return (
    <>
      <PageHeading title={mail.title} lead={mail.lead} />
      <KeptLetters letters={letters} />
    </>
  );
}
