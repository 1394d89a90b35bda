import { Link } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { Icon } from "./icon";
import { Logo } from "./logo";
import { type NavigationItem, PageNavigation } from "./page-navigation";
import { SearchForm, type SearchFormProps } from "./search-form";

const MENU_ID = "menu";

export type PageHeaderProps = {
  texts: {
    /** Slim header, left: who stands behind, or what this is. */
    parent: ReactNode;
    /** The phone's menu button, and the one that closes the menu. */
    menu: string;
    closeMenu: string;
    /** Name of the navigation landmark. */
    mainNavigation: string;
  };
  home: { to: string; name: string; tagline?: string };
  nav: NavigationItem[];
  /** `<LanguageSwitch>`. */
  language?: ReactNode;
  /** `<AccountLink>` or `<AccountMenu>`. */
  account?: ReactNode;
  search?: SearchFormProps;
  /** One line under the header, e.g. that this is a demo. */
  banner?: ReactNode;
};

/** Bootstrap Italia's header: slim, centre, navigation. */
export function PageHeader({ texts, home, nav, language, account, search, banner }: PageHeaderProps) {
  // Unknown until JavaScript is there: the browser then tells screen readers by itself.
  const [menuOpen, setMenuOpen] = useState<boolean>();
  return (
    <header className="it-header-wrapper">
      <div className="it-header-slim-wrapper">
        <div className="container">
          <span className="it-header-slim-parent">{texts.parent}</span>
          <div className="it-header-slim-right">
            {language}
            {account}
          </div>
        </div>
      </div>
      <div className="it-header-center-wrapper">
        <div className="container">
          <Link className="it-brand-wrapper" to={home.to}>
            <Logo />
            <span>
              <span className="it-brand-title">{home.name}</span>
              {home.tagline && <span className="it-brand-tagline">{home.tagline}</span>}
            </span>
          </Link>
          {search && (
            <>
              <SearchForm {...search} />
              <Link className="header-action header-search-link" to={search.action}>
                <Icon name="search" label={search.submit} />
              </Link>
            </>
          )}
          {/* React 18 has no name for this attribute; by it the browser opens and closes the menu itself. */}
          <button
            type="button"
            className="header-action header-menu"
            aria-controls={MENU_ID}
            aria-expanded={menuOpen}
            {...{ popovertarget: MENU_ID }}
          >
            <Icon name="menu" />
            {texts.menu}
          </button>
        </div>
      </div>
      <PageNavigation
        id={MENU_ID}
        items={nav}
        label={texts.mainNavigation}
        close={texts.closeMenu}
        title={home.name}
        onOpenChange={setMenuOpen}
      />
      {banner && (
        <div className="banner">
          <div className="container">
            <Icon name="info" size="sm" />
            <span>{banner}</span>
          </div>
        </div>
      )}
    </header>
  );
}
