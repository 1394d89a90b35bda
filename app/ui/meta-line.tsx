import { Children, Fragment, type ReactNode } from "react";

/** Small facts in a row, with a dot between them; each stays on one line as long as there is room for it. */
export function MetaLine({ children }: { children: ReactNode }) {
  const facts = Children.toArray(children);
  return (
    <span>
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the children never change places
        <Fragment key={index}>
          {index > 0 && " "}
          <span className="meta-fact">
            {fact}
            {index < facts.length - 1 && "\u00a0·"}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
