import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type DefinitionListProps = {
  /** Term and value side by side where there is room. */
  wide?: boolean;
  /** `<DefinitionRow>`s. */
  children: ReactNode;
};

/** Facts: a term and its value, one under the other. */
export function DefinitionList({ wide, children }: DefinitionListProps) {
  return <dl className={classNames("definition-list", wide && "definition-list-wide")}>{children}</dl>;
}
