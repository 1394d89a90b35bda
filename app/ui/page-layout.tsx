import type { ReactNode } from "react";
import { PageFooter, type PageFooterProps } from "./page-footer";
import { PageHeader, type PageHeaderProps } from "./page-header";
import { SkipLinks } from "./skip-links";

export type PageLayoutProps = Omit<PageHeaderProps, "texts"> & {
  texts: PageHeaderProps["texts"] & {
    skipToContent: string;
    skipToFooter: string;
  };
  /** `<Breadcrumb>`. */
  breadcrumb?: ReactNode;
  footer: Omit<PageFooterProps, "id" | "name">;
  /**
   * The page. Its children keep to the measure by themselves; a `<Band>` among them goes from edge to edge.
   * So hand in a fragment, not one div around everything, where bands are used.
   */
  children: ReactNode;
};

const CONTENT_ID = "contenuto";
const FOOTER_ID = "piede";

/** What surrounds every page. */
export function PageLayout({ texts, breadcrumb, footer, children, ...header }: PageLayoutProps) {
  return (
    <>
      <SkipLinks
        links={[
          { href: `#${CONTENT_ID}`, label: texts.skipToContent },
          { href: `#${FOOTER_ID}`, label: texts.skipToFooter },
        ]}
      />
      <PageHeader texts={texts} {...header} />
      {breadcrumb && <div className="container">{breadcrumb}</div>}
      <main className="page-main" id={CONTENT_ID} tabIndex={-1}>
        {children}
      </main>
      <PageFooter id={FOOTER_ID} name={header.home.name} {...footer} />
    </>
  );
}
