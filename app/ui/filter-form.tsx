import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "./button";

export type FilterFormProps = {
  /** The list; what is chosen goes into its address. */
  action: string;
  label: string;
  submit: string;
  /** Leads to the list without filters; not shown where none is set. */
  clear?: string | false;
  /** `<Field>`s. */
  children: ReactNode;
};

/** What narrows a list, above it; in the address, so that it can be kept and handed on. */
export function FilterForm({ action, label, submit, clear, children }: FilterFormProps) {
  return (
    <search className="filters">
      <Form action={action} method="get" aria-label={label}>
        <div className="filters-fields">{children}</div>
        <div className="cluster">
          <Button icon="search" size="sm">
            {submit}
          </Button>
          {clear && <Link to={action}>{clear}</Link>}
        </div>
      </Form>
    </search>
  );
}
