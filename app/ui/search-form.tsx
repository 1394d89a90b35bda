import { Form } from "@remix-run/react";
import { Icon } from "./icon";

export type SearchFormProps = {
  /** Where the question goes, by GET. */
  action: string;
  /** Name of the field, and of the landmark. */
  label: string;
  submit: string;
  placeholder?: string;
  /** Name of the parameter; "q" unless given. */
  name?: string;
  defaultValue?: string;
  id?: string;
};

/** One line to search with. */
export function SearchForm({
  action,
  label,
  submit,
  placeholder,
  name = "q",
  defaultValue,
  id = "search",
}: SearchFormProps) {
  return (
    <search className="search">
      <Form className="search-form" action={action} method="get">
        <label className="visually-hidden" htmlFor={id}>
          {label}
        </label>
        <input type="search" id={id} name={name} placeholder={placeholder} defaultValue={defaultValue} />
        <button type="submit">
          <Icon name="search" label={submit} />
        </button>
      </Form>
    </search>
  );
}
