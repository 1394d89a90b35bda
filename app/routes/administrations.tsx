import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ADMINISTRATIONS_TAG, type AdministrationKind, MEMBERS_TAG } from "../../server/members/contract.ts";
import { TWINNINGS_TAG } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { AdministrationRow } from "../members/administration-row";
import { RegionField } from "../members/region-field";
import { filterText } from "../site/filter-text";
import { ListPager } from "../site/list-pager";
import { listPath } from "../site/list-path";
import { pageNumber } from "../site/page-number";
import { publicPreview } from "../site/page-preview";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { ChoiceField } from "../ui/choice-field";
import { EmptyState } from "../ui/empty-state";
import { Field } from "../ui/field";
import { FilterForm } from "../ui/filter-form";
import { PageHeading } from "../ui/page-heading";
import { RowList } from "../ui/row-list";

const PATH = "/amministrazioni";

export const meta: MetaFunction = (args) => [
  ...pageTitle(args, (texts) => texts.directory.administrationsTitle),
  ...publicPreview(args, ({ directory }) => ({
    title: directory.administrationsTitle,
    description: directory.administrationsLead,
  })),
];

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.directory.administrations }] };

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    // A twinning's parties are listed too.
    context.page.tags.push(ADMINISTRATIONS_TAG, MEMBERS_TAG, TWINNINGS_TAG);
    const [nome, regione, tipo] = ["nome", "regione", "tipo"].map((name) => filterText(request, name)) as [
      string,
      string,
      string,
    ];
    const filters = { name: nome, region: regione, kind: tipo, page: pageNumber(request) };
    const list = await context.community.members.administrationList(filters);
    return { ...list, filters: { nome, regione, tipo } };
  });

export default function Administrations() {
  const { things, total, page, pages, regions, filters } = useLoaderData<typeof loader>();
  const { directory: texts, lists } = useTexts();
  const narrowed = Object.values(filters).some((value) => value !== "");
  const kinds = Object.entries(texts.kinds) as [AdministrationKind, string][];
  return (
    <>
      <PageHeading title={texts.administrationsTitle} lead={texts.administrationsLead} />
      <FilterForm
        key={JSON.stringify(filters)}
        action={PATH}
        label={texts.filters}
        submit={lists.filter}
        clear={narrowed && lists.reset}
      >
        <Field name="nome" label={texts.name} defaultValue={filters.nome} maxLength={100} />
        <RegionField regions={regions} value={filters.regione} />
        <ChoiceField
          name="tipo"
          label={texts.kind}
          any={lists.any}
          choices={kinds.map(([value, label]) => ({ value, label }))}
          chosen={filters.tipo}
        />
      </FilterForm>
      <p role="status">{texts.administrationsTotal(total)}</p>
      {total === 0 ? (
        <EmptyState icon="building" title={narrowed ? texts.noAdministrations : texts.noAdministrationYet}>
          {narrowed ? texts.noAdministrationsText : texts.noAdministrationYetText}
        </EmptyState>
      ) : (
        <RowList label={texts.administrationsTitle}>
          {things.map((administration) => (
            <AdministrationRow key={administration.slug} administration={administration} />
          ))}
        </RowList>
      )}
      <ListPager
        page={page}
        pages={pages}
        to={(n) => listPath(PATH, filters, n)}
        label={texts.administrationsPages}
      />
    </>
  );
}
