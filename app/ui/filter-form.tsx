import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Icon } from "./icon";

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

/**
 * What narrows a list, above it; in the address, so that it can be kept and handed on. On phones behind a
 * disclosure, open where a filter is set: so the list begins on the first screen.
 */
export function FilterForm({ action, label, submit, clear, children }: FilterFormProps) {
  return (
    <search className="filters">
      <details open={Boolean(clear)}>
        <summary className="btn btn-outline-primary">
          <Icon name="search" size="sm" />
          {label}
        </summary>
        <Form action={action} method="get" aria-label={label} className="filters-fields">
          {children}
          <div className="filters-actions">
            <Button icon="search">{submit}</Button>
            {clear && <Link to={action}>{clear}</Link>}
          </div>
        </Form>
      </details>
    </search>
  );
}
