import type { ReactNode } from "react";

export type DefinitionRowProps = { term: ReactNode; children: ReactNode };

/** One fact of a `<DefinitionList>`. */
export function DefinitionRow({ term, children }: DefinitionRowProps) {
  return (
    <div className="definition-row">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
