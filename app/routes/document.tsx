import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type DocumentPage, documentTag } from "../../server/documents/contract.ts";
import { BAD_FORM } from "../../server/platform/contract.ts";
import { spaceTag } from "../../server/spaces/contract.ts";
import { Document } from "../documents/document";
import { documentPath, libraryPath } from "../documents/paths";
import { answerForm, answerLoad } from "../forms/answer";
import { listOf } from "../forms/form-fields";
import { StrayFailure } from "../forms/stray-failure";
import { idIn } from "../site/id-in";
import { KeptFault } from "../site/kept-fault";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, () => args.data?.page.document.title ?? "");

export const handle: Handle<{ page: DocumentPage }> = {
  crumbs: ({ page: { document } }, texts) => [
    { to: "/gemellaggi", label: texts.nav.twinnings },
    { to: `/gemellaggi/${document.space.slug}`, label: document.space.shortTitle },
    { to: libraryPath(document.space.slug), label: texts.documents.title },
    { label: document.title },
  ],
};

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { documents } = context.community;
    const page = await documents.documentPage(context.viewer, idIn(params.id));
    context.page.tags.push(documentTag(page.document.id), spaceTag(page.document.space.id));
    return { page, most: documents.formMegabytes };
  });

export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ intent, values }) => {
    const { documents } = context.community;
    const { viewer } = context;
    const id = idIn(params.id);
    switch (intent) {
      case "version":
        await documents.addVersion(viewer, id, values);
        break;
      case "restore":
        await documents.restoreVersion(viewer, id, values);
        break;
      case "edit":
        await documents.editDocument(viewer, id, { ...values, readers: listOf(values.readers) });
        break;
      case "bin":
        await documents.binDocument(viewer, id, values);
        break;
      case "unbin":
        await documents.unbinDocument(viewer, id, values);
        break;
      default:
        throw BAD_FORM;
    }
    return redirect(documentPath(id));
  });

export default function DocumentRoute() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <StrayFailure answer={answer} intents={["version", "edit"]} />
      <Document {...useLoaderData<typeof loader>()} answer={answer} />
    </>
  );
}

export function ErrorBoundary() {
  return <KeptFault />;
}
