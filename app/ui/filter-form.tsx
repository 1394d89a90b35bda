import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "./button";

export type FilterFormProps = {
  /** The list's address; filters go into its query. */
  action: string;
  label: string;
  submit: string;
  /** Shown while something is filtered: back to everything. */
  reset?: string | false;
  /** `<Field>`s. */
  children: ReactNode;
};

/** Narrows a list; the filters stand in the address, so that what one sees can be sent to others. */
export function FilterForm({ action, label, submit, reset, children }: FilterFormProps) {
  return (
    <Form className="filter-form" action={action} method="get" aria-label={label}>
      {children}
      <div className="filter-form-actions">
        <Button variant="secondary">{submit}</Button>
        {reset && <Link to={action}>{reset}</Link>}
      </div>
    </Form>
  );
}
