import type { ReactNode } from "react";
import { Band } from "./band";

export type HeroProps = {
  title: ReactNode;
  lead: ReactNode;
  /** The main button, perhaps a second one. */
  actions?: ReactNode;
  /** A drawing beside the text, on wide screens. */
  aside?: ReactNode;
};

/** The first thing on the first page; holds its h1. */
export function Hero({ title, lead, actions, aside }: HeroProps) {
  return (
    <Band tone="light">
      <div className="hero">
        <div className="hero-text">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {actions && <div className="cluster">{actions}</div>}
        </div>
        {aside && <div className="hero-aside">{aside}</div>}
      </div>
    </Band>
  );
}
