import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useOutletContext } from "@remix-run/react";
import { libraryTag } from "../../server/documents/contract.ts";
import { BAD_FORM } from "../../server/platform/contract.ts";
import type { TwinningView } from "../../server/twinnings/contract.ts";
import { Library } from "../documents/library";
import { libraryChosen, ORDERS } from "../documents/library-chosen";
import { documentPath, libraryPath } from "../documents/paths";
import { answerForm, answerLoad } from "../forms/answer";
import { listOf } from "../forms/form-fields";
import { StrayFailure } from "../forms/stray-failure";
import { pageNumber } from "../site/page-number";
import type { Handle } from "../site/site-layout";
import { twinningMeta } from "../twinnings/twinning-meta";

export const meta: MetaFunction = (args) =>
  twinningMeta(args, (texts, { acronym }) => `${acronym}: ${texts.documents.title}`);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.documents.title }] };

export const loader = ({ context, params: { slug = "" }, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const chosen = libraryChosen(request);
    const filters = {
      words: chosen.q,
      folder: chosen.cartella ? Number(chosen.cartella) : undefined,
      theme: chosen.tema || undefined,
      tag: chosen.etichetta || undefined,
      order: ORDERS[chosen.ordine] ?? "changed",
      bin: chosen.cestino !== "",
    };
    const { documents } = context.community;
    const library = await documents.libraryPage(context.viewer, slug, filters, pageNumber(request));
    context.page.tags.push(libraryTag(library.spaceId));
    return { library, chosen, most: documents.formMegabytes };
  });

export const action = ({ context, params: { slug = "" }, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ intent, values }) => {
    const { documents } = context.community;
    switch (intent) {
      case "add": {
        const input = { ...values, readers: listOf(values.readers) };
        const [first, ...more] = await documents.addDocuments(context.viewer, slug, input);
        return redirect(first === undefined || more.length > 0 ? libraryPath(slug) : documentPath(first));
      }
      case "folder": {
        const id = await documents.makeFolder(context.viewer, slug, values);
        return redirect(`${libraryPath(slug)}?cartella=${id}`);
      }
      default:
        throw BAD_FORM;
    }
  });

export default function TwinningDocuments() {
  const { twinning } = useOutletContext<{ twinning: TwinningView }>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <StrayFailure answer={answer} intents={["add", "folder"]} />
      <Library {...useLoaderData<typeof loader>()} slug={twinning.slug} answer={answer} />
    </>
  );
}
