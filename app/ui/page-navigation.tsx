import { Link, NavLink } from "@remix-run/react";
import { type FocusEvent, useEffect, useRef } from "react";
import { Icon } from "./icon";
import { useElsewhere } from "./use-elsewhere";

export type NavigationItem = {
  to: string;
  label: string;
  /** Overrides what the address says. */
  current?: boolean;
  /** Current only at exactly this address; the home page. */
  end?: boolean;
};

export type PageNavigationProps = {
  id: string;
  items: NavigationItem[];
  label: string;
  /** Name of the button that closes the drawer. */
  close: string;
  /** At the head of the drawer. */
  title: string;
  /** Told when the drawer opens and closes, and once at first. */
  onOpenChange: (open: boolean) => void;
};

/**
 * The main navigation: a row on wide screens, a drawer on phones. The drawer is a popover, so it opens, closes
 * with Escape and gives the focus back without JavaScript; JavaScript closes it on navigation and when the
 * keyboard leaves it. A browser that knows no popover shows the links in the page.
 */
export function PageNavigation({ id, items, label, close, title, onOpenChange }: PageNavigationProps) {
  const nav = useRef<HTMLElement>(null);
  // The menu has done its work.
  useElsewhere(() => hide(nav.current));
  useEffect(() => {
    const wide = matchMedia("(min-width: 992px)");
    const onChange = () => hide(nav.current);
    wide.addEventListener("change", onChange);
    return () => wide.removeEventListener("change", onChange);
  }, []);
  useEffect(() => {
    const element = nav.current;
    const onToggle = () => onOpenChange(isOpen(element));
    onToggle();
    element?.addEventListener("toggle", onToggle);
    return () => element?.removeEventListener("toggle", onToggle);
  }, [onOpenChange]);

  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) hide(event.currentTarget);
  };
  return (
    <nav
      ref={nav}
      id={id}
      className="it-header-navbar-wrapper"
      aria-label={label}
      onBlur={onBlur}
      {...{ popover: "auto" }}
    >
      <div className="container">
        <div className="nav-drawer-head">
          {title}
          <button
            type="button"
            className="header-action"
            {...{ popovertarget: id, popovertargetaction: "hide" }}
          >
            <Icon name="close" label={close} />
          </button>
        </div>
        <ul className="nav-list">
          {items.map(({ to, label, current, end }) => (
            <li key={to}>
              {current === undefined ? (
                <NavLink to={to} end={end}>
                  {label}
                </NavLink>
              ) : (
                <Link to={to} aria-current={current ? "page" : undefined}>
                  {label}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function isOpen(element: HTMLElement | null): boolean {
  return element !== null && "hidePopover" in element && element.matches(":popover-open");
}

function hide(element: HTMLElement | null) {
  if (isOpen(element)) element?.hidePopover();
}
