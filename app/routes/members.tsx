import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ADMINISTRATIONS_TAG, MEMBERS_TAG } from "../../server/members/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { MemberRow } from "../members/member-row";
import { RegionField } from "../members/region-field";
import { filterText } from "../site/filter-text";
import { ListPager } from "../site/list-pager";
import { listPath } from "../site/list-path";
import { pageNumber } from "../site/page-number";
import { publicPreview } from "../site/page-preview";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { EmptyState } from "../ui/empty-state";
import { Field } from "../ui/field";
import { FilterForm } from "../ui/filter-form";
import { PageHeading } from "../ui/page-heading";
import { RowList } from "../ui/row-list";

const PATH = "/iscritti";

export const meta: MetaFunction = (args) => [
  ...pageTitle(args, (texts) => texts.directory.membersTitle),
  ...publicPreview(args, ({ directory }) => ({
    title: directory.membersTitle,
    description: directory.membersLead,
  })),
];

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.directory.members }] };

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    context.page.tags.push(MEMBERS_TAG, ADMINISTRATIONS_TAG);
    const [nome, amministrazione, regione] = ["nome", "amministrazione", "regione"].map((name) =>
      filterText(request, name),
    ) as [string, string, string];
    const list = await context.community.members.memberList({
      name: nome,
      administration: amministrazione,
      region: regione,
      page: pageNumber(request),
    });
    return { ...list, filters: { nome, amministrazione, regione } };
  });

export default function Members() {
  const { things, total, page, pages, regions, filters } = useLoaderData<typeof loader>();
  const { directory: texts, lists } = useTexts();
  const narrowed = Object.values(filters).some((value) => value !== "");
  return (
    <>
      <PageHeading title={texts.membersTitle} lead={texts.membersLead} />
      <FilterForm
        key={JSON.stringify(filters)}
        action={PATH}
        label={texts.filters}
        submit={lists.filter}
        clear={narrowed && lists.reset}
      >
        <Field name="nome" label={texts.name} defaultValue={filters.nome} maxLength={100} />
        <Field
          name="amministrazione"
          label={texts.administration}
          defaultValue={filters.amministrazione}
          maxLength={100}
        />
        <RegionField regions={regions} value={filters.regione} />
      </FilterForm>
      <p role="status">{texts.membersTotal(total)}</p>
      {total === 0 ? (
        <EmptyState icon="users" title={narrowed ? texts.noMembers : texts.noneYet}>
          {narrowed ? texts.noMembersText : texts.noneYetText}
        </EmptyState>
      ) : (
        <RowList label={texts.membersTitle}>
          {things.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </RowList>
      )}
      <ListPager
        page={page}
        pages={pages}
        to={(n) => listPath(PATH, filters, n)}
        label={texts.membersPages}
      />
    </>
  );
}
