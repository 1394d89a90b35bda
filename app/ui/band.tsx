import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type BandProps = { tone?: "plain" | "light" | "primary"; children: ReactNode };

/** A strip from edge to edge, its content on the common measure. Stands directly in the page's main part. */
export function Band({ tone = "plain", children }: BandProps) {
  return (
    <div
      className={classNames("band", tone === "light" && "band-light", tone === "primary" && "band-primary")}
    >
      <div className="container">{children}</div>
    </div>
  );
}
