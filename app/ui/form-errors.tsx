import { useEffect, useRef } from "react";
import { Icon } from "./icon";

export type FormErrorsProps = {
  title: string;
  /** `field` is the id of the control; without it the sentence belongs to the whole form. */
  errors: { field?: string; message: string }[];
};

/** What is wrong with a form that came back, focused on arrival, each sentence leading to its field. */
export function FormErrors({ title, errors }: FormErrorsProps) {
  const box = useRef<HTMLDivElement>(null);
  // Every answer of the server is a new list; a repeated mistake is announced again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => box.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page came back because of this
    <div className="form-errors" ref={box} role="alert" tabIndex={-1} autoFocus>
      <h2>
        <Icon name="alert" />
        {title}
      </h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
