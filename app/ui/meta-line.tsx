import { Children, Fragment, type ReactNode } from "react";

/** Small facts in a row, with a dot between them. */
export function MetaLine({ children }: { children: ReactNode }) {
  return (
    <span>
      {Children.toArray(children).map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the children never change places
        <Fragment key={index}>
          {index > 0 && " · "}
          {child}
        </Fragment>
      ))}
    </span>
  );
}
