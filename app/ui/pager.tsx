import { Link } from "@remix-run/react";
import { Icon } from "./icon";

export type PagerProps = {
  /** Counted from 1. */
  page: number;
  pageCount: number;
  to: (page: number) => string;
  texts: {
    /** Name of the landmark. */
    label: string;
    previous: string;
    next: string;
    /** Read out for a number: "Pagina 3". */
    page: (page: number) => string;
    /** Seen on phones instead of the numbers: "Pagina 3 di 12". */
    summary: string;
  };
};

/** The pages of a list, as links. Nothing where there is only one. */
export function Pager({ page, pageCount, to, texts }: PagerProps) {
  if (pageCount < 2) return null;
  return (
    <nav aria-label={texts.label}>
      <ul className="pagination">
        {page > 1 && (
          <li>
            <Link className="page-link" to={to(page - 1)} rel="prev">
              <Icon name="arrow-left" size="sm" />
              {texts.previous}
            </Link>
          </li>
        )}
        {numbersShown(page, pageCount).map((number, index, shown) => (
          <li className="page-number" key={number}>
            {index > 0 && number - (shown[index - 1] ?? 0) > 1 && (
              <span className="page-gap" aria-hidden="true">
                …
              </span>
            )}
            <Link className="page-link" to={to(number)} aria-current={number === page ? "page" : undefined}>
              <span className="visually-hidden">{texts.page(number)}</span>
              <span aria-hidden="true">{number}</span>
            </Link>
          </li>
        ))}
        <li className="page-summary">{texts.summary}</li>
        {page < pageCount && (
          <li>
            <Link className="page-link" to={to(page + 1)} rel="next">
              {texts.next}
              <Icon name="arrow-right" size="sm" />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** First, last, and two on each side of the current one. */
function numbersShown(page: number, pageCount: number): number[] {
  const all = Array.from({ length: pageCount }, (_, index) => index + 1);
  return all.filter((number) => number === 1 || number === pageCount || Math.abs(number - page) <= 2);
}
