import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Logo } from "./logo";

export type FooterLink = { to: string; label: string };

export type PageFooterProps = {
  id?: string;
  name: string;
  /** What this is, in a sentence or two. */
  about?: ReactNode;
  columns: { title: string; links: FooterLink[] }[];
  /** Note legali, Privacy, … */
  legal: FooterLink[];
  /** Name of the list of legal links. */
  legalLabel: string;
  /** At the end of the legal row: licence, version. */
  note?: ReactNode;
};

/** Bootstrap Italia's footer: who we are, columns of links, the legal row. */
export function PageFooter({ id, name, about, columns, legal, legalLabel, note }: PageFooterProps) {
  return (
    <footer className="it-footer" id={id}>
      <div className="it-footer-main">
        <div className="container">
          <div className="it-footer-about">
            <div className="it-brand-wrapper">
              <Logo />
              <span className="it-brand-title">{name}</span>
            </div>
            {about && <p>{about}</p>}
          </div>
          <div className="it-footer-columns">
            {columns.map(
              ({ title, links }) =>
                links.length > 0 && (
                  <div key={title}>
                    <h2>{title}</h2>
                    <ul>
                      {links.map(({ to, label }) => (
                        <li key={to}>
                          <Link to={to}>{label}</Link>
                        </li>
                      ))}
                    </ul>
                  </div>
                ),
            )}
          </div>
        </div>
      </div>
      <div className="it-footer-small-prints">
        <div className="container">
          <ul aria-label={legalLabel}>
            {legal.map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
          {note && <p>{note}</p>}
        </div>
      </div>
    </footer>
  );
}
