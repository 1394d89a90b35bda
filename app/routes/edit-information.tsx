import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
} from "@remix-run/react";
import { answerForm, answerLoad } from "../forms/answer";
import { readAnew } from "../forms/read-anew";
import { unreachable } from "../forms/unreachable";
import type { Texts } from "../i18n/it";
import { useTexts } from "../i18n/use-texts";
import { pageAt } from "../information/at-path";
import { InformationForm } from "../information/information-form";
import { InformationVersions } from "../information/information-versions";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { PageHeading } from "../ui/page-heading";

type Data = { path: string; name: keyof Texts["pages"] };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, ({ information, pages }) =>
    information.editTitle(args.data ? pages[args.data.name].title : ""),
  );

export const handle: Handle<Data> = {
  crumbs: ({ path, name }, texts) => [
    { to: path, label: texts.pages[name].link },
    { label: texts.information.editLink },
  ],
};

const NO_SUCH_PAGE = { code: "notFound", problem: { code: "notFound" }, fields: {} } as const;

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const page = pageAt(params.page);
    if (!page) throw NO_SUCH_PAGE;
    const path = `/${params.page}`;
    const { community, viewer, language } = context;
    if (!viewer.member) throw redirect(`/accedi?torna=${encodeURIComponent(`${path}/modifica`)}`);
    const source = await community.information.informationSource(viewer, page.key, language);
    return { path, name: page.name, source };
  });

export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ values }) => {
    const page = pageAt(params.page);
    if (!page) throw NO_SUCH_PAGE;
    await context.community.information.editInformation(context.viewer, page.key, values);
    return redirect(`/${params.page}`);
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

// After a conflict the page is read anew: what is saved next is upon what stands there.
export const shouldRevalidate = (args: ShouldRevalidateFunctionArgs) =>
  args.actionResult?.problem?.code === "pageEditedMeanwhile" || readAnew(args);

export default function EditInformation() {
  const { path, name, source } = useLoaderData<typeof loader>();
  const { information: texts, pages } = useTexts();
  return (
    <>
      <PageHeading title={texts.editTitle(pages[name].title)} lead={texts.editLead} />
      <InformationForm
        source={source}
        answer={useActionData<typeof action>()}
        back={path}
        ofConsent={name === "privacy"}
      />
      <InformationVersions versions={source.versions} />
    </>
  );
}
