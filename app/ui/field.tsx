import type {
  InputHTMLAttributes,
  ReactNode,
  Ref,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field-error";

type Shared = {
  label: ReactNode;
  name: string;
  /** The id of the control; the name unless given. Give one when two forms on a page share a name. */
  id?: string;
  /** Help, shown before the control. */
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string;
  /** Shown (and read out) after the label of what is not required, e.g. "(facoltativo)". */
  optionalMark?: string;
  /** The label is read out but not seen. */
  hideLabel?: boolean;
  /** As wide as what holds it instead of 36rem. */
  wide?: boolean;
  /** Between the label and the control: tools that work on it. */
  above?: ReactNode;
  /** Beside the control on wide screens, below it on small ones; false while there is nothing. */
  beside?: ReactNode;
};

type Own<Attributes> = Omit<Attributes, keyof Shared | "className" | "aria-invalid" | "aria-describedby">;

type InputProps = Own<InputHTMLAttributes<HTMLInputElement>> & {
  controlRef?: Ref<HTMLInputElement>;
  /** Inside the control at its end: a small button. */
  inset?: ReactNode;
};
type TextareaProps = Own<TextareaHTMLAttributes<HTMLTextAreaElement>> & {
  controlRef?: Ref<HTMLTextAreaElement>;
};
type SelectProps = Own<SelectHTMLAttributes<HTMLSelectElement>> & { controlRef?: Ref<HTMLSelectElement> };

export type FieldProps = Shared &
  (
    | ({ kind?: "input" } & InputProps)
    | ({ kind: "textarea" } & TextareaProps)
    /** The `<option>`s are its children. */
    | ({ kind: "select" } & SelectProps)
    | ({ kind: "checkbox" } & InputProps)
  );

/** A labelled control with its help and its error, wired for screen readers. */
export function Field({
  label,
  name,
  id = name,
  hint,
  error,
  optionalMark,
  hideLabel,
  wide,
  above,
  beside,
  ...own
}: FieldProps) {
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const wiring = {
    id,
    name,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": [hintId, errorId].filter(Boolean).join(" ") || undefined,
  };
  const labelText = (
    <>
      {label}
      {own.required && (
        <span className="form-required" aria-hidden="true">
          {"\u00a0*"}
        </span>
      )}
      {optionalMark && !own.required && <span className="form-optional"> {optionalMark}</span>}
    </>
  );
  const hintText = hint && (
    <p className="form-text" id={hintId}>
      {hint}
    </p>
  );
  const errorText = errorId && <FieldError id={errorId}>{error}</FieldError>;
  const groupClasses = classNames("form-group", wide && "form-group-wide");

  if (own.kind === "checkbox") {
    const { kind: _, controlRef, inset: _inset, ...rest } = own;
    return (
      <div className={classNames(groupClasses, "form-check")}>
        <input {...rest} {...wiring} ref={controlRef} type="checkbox" className="form-check-input" />
        <label htmlFor={id}>{labelText}</label>
        {hintText}
        {errorText}
      </div>
    );
  }
  return (
    <div className={groupClasses}>
      <label className={hideLabel ? "visually-hidden" : "form-label"} htmlFor={id}>
        {labelText}
      </label>
      {hintText}
      {above}
      {beside === undefined ? (
        <Control own={own} wiring={wiring} />
      ) : (
        <div className={classNames("form-beside", Boolean(beside) && "form-beside-two")}>
          <Control own={own} wiring={wiring} />
          {beside}
        </div>
      )}
      {errorText}
    </div>
  );
}

type ControlProps = {
  own:
    | ({ kind?: "input" } & InputProps)
    | ({ kind: "textarea" } & TextareaProps)
    | ({ kind: "select" } & SelectProps);
  wiring: { id: string; name: string };
};

function Control({ own, wiring }: ControlProps) {
  if (own.kind === "textarea") {
    const { kind: _, controlRef, ...rest } = own;
    return <textarea {...rest} {...wiring} ref={controlRef} className="form-control" />;
  }
  if (own.kind === "select") {
    const { kind: _, controlRef, ...rest } = own;
    return <select {...rest} {...wiring} ref={controlRef} className="form-control" />;
  }
  const { kind: _, controlRef, inset, ...rest } = own;
  const input = <input type="text" {...rest} {...wiring} ref={controlRef} className="form-control" />;
  if (!inset) return input;
  return (
    <div className="form-inset">
      {input}
      {inset}
    </div>
  );
}
