import { Link } from "@remix-run/react";
import { Icon } from "./icon";

export type StepsPagerProps = {
  /** Addresses; null where there is none. */
  first: string;
  previous: string | null;
  next: string | null;
  /** `label` names the landmark. */
  texts: { label: string; first: string; previous: string; next: string };
};

/** The pages of a list too long to be numbered: back to its beginning, one back, one on. */
export function StepsPager({ first, previous, next, texts }: StepsPagerProps) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={texts.label}>
      <ul className="pagination">
        {previous && (
          <>
            <li>
              <Link className="page-link" to={first}>
                {texts.first}
              </Link>
            </li>
            <li>
              <Link className="page-link" to={previous} rel="prev">
                <Icon name="arrow-left" size="sm" />
                {texts.previous}
              </Link>
            </li>
          </>
        )}
        {next && (
          <li>
            <Link className="page-link" to={next} rel="next">
              {texts.next}
              <Icon name="arrow-right" size="sm" />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
