import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerLoad } from "../forms/answer";
import { Administration } from "../members/administration";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { TwinningsOf } from "../twinnings/twinnings-of";

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, () => args.data?.administration.name ?? "");

export const handle: Handle<{ administration: { name: string } }> = {
  crumbs: ({ administration }, texts) => [
    { to: "/amministrazioni", label: texts.directory.administrations },
    { label: administration.name },
  ],
};

// Not kept finished: a twinning on it may be narrowed at any moment.
export const loader = ({ context, params }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { members, twinnings } = context.community;
    const administration = await members.administrationPage(params.slug ?? "");
    return { administration, twinnings: await twinnings.twinningsOf(context.viewer, administration.id) };
  });

export default function AdministrationPage() {
  const { administration, twinnings } = useLoaderData<typeof loader>();
  return (
    <Administration administration={administration}>
      <TwinningsOf twinnings={twinnings} />
    </Administration>
  );
}
