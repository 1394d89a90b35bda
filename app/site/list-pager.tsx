import { useTexts } from "../i18n/use-texts";
import { Pager } from "../ui/pager";

type Props = {
  page: number;
  pages: number;
  to: (page: number) => string;
  /** Names the landmark, where "the pages of the list" does not tell which. */
  label?: string;
};

/** The numbered pages of a list. */
export function ListPager({ page, pages, to, label }: Props) {
  const { lists } = useTexts();
  return (
    <Pager
      page={page}
      pageCount={pages}
      to={to}
      texts={{ ...lists, label: label ?? lists.label, summary: lists.pageOf(page, pages) }}
    />
  );
}
