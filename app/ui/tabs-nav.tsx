import { NavLink, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Badge } from "./badge";

export type TabsNavProps = {
  label: string;
  /** `news`: what waits there. `end`: current only at exactly this address, for the first of them. */
  tabs: { to: string; label: string; count?: number; news?: string | false; end?: boolean }[];
};

/** The parts of one thing, each with an address of its own. On phones the row scrolls. */
export function TabsNav({ label, tabs }: TabsNavProps) {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is current, bring it into sight
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>("[aria-current]");
    if (nav.current && current) nav.current.scrollLeft = current.offsetLeft - nav.current.clientWidth / 3;
  }, [pathname]);
  return (
    <nav className="tabs" aria-label={label} ref={nav}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink to={tab.to} end={tab.end} preventScrollReset>
              {tab.label}
              {tab.count !== undefined && <Badge>{tab.count}</Badge>}
              {tab.news && <Badge tone="primary">{tab.news}</Badge>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
