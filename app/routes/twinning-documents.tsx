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
import { libraryAsked } from "../documents/library-asked";
import { libraryChosen } from "../documents/library-chosen";
import { documentPath, folderPath, libraryPath, zipPath } from "../documents/paths";
import { answerForm, answerLoad } from "../forms/answer";
import { listOf } from "../forms/form-fields";
import { StrayFailure } from "../forms/stray-failure";
import { listPath } from "../site/list-path";
import { pageNumber } from "../site/page-number";
import type { Handle } from "../site/site-layout";
import { twinningMeta } from "../twinnings/twinning-meta";

export const meta: MetaFunction = (args) =>
  twinningMeta(args, (texts, { acronym }) => `${acronym}: ${texts.documents.title}`);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.documents.title }] };

export const loader = ({ context, params: { slug = "" }, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { library, chosen } = await libraryAsked(context, slug, request);
    context.page.tags.push(libraryTag(library.spaceId));
    return { library, chosen, most: context.community.documents.formMegabytes };
  });

export const action = ({ context, params: { slug = "" }, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ intent, values }) => {
    const { documents } = context.community;
    const { viewer } = context;
    switch (intent) {
      case "add": {
        const input = { ...values, readers: listOf(values.readers) };
        const [first, ...more] = await documents.addDocuments(viewer, slug, input);
        return redirect(first === undefined || more.length > 0 ? libraryPath(slug) : documentPath(first));
      }
      case "folder":
        return redirect(folderPath(slug, await documents.makeFolder(viewer, slug, values)));
      case "edit-folder":
        await documents.editFolder(viewer, slug, values);
        return redirect(folderPath(slug, Number(values.folder)));
      case "remove-folder":
        return redirect(folderPath(slug, await documents.removeFolder(viewer, slug, values)));
      case "chosen": {
        const ids = await documents.changeDocuments(viewer, slug, values);
        if (values.act === "zip") return redirect(zipPath(slug, ids));
        return redirect(listPath(libraryPath(slug), libraryChosen(request), pageNumber(request)));
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
      <StrayFailure answer={answer} intents={["add", "folder", "edit-folder", "remove-folder", "chosen"]} />
      <Library {...useLoaderData<typeof loader>()} slug={twinning.slug} answer={answer} />
    </>
  );
}
