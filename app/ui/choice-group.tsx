import type { ReactNode } from "react";
import { FieldError } from "./field-error";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** Asked further only while this is chosen. */
  more?: ReactNode;
};

export type ChoiceGroupProps = {
  legend: ReactNode;
  name: string;
  /** `radio` for one of them, `checkbox` for any of them. */
  kind: "radio" | "checkbox";
  choices: Choice[];
  /** What is chosen at first. */
  defaultValue?: string | string[];
  /** The id of the first control is this, so that an error summary can link to it; the name unless given. */
  id?: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
};

/** Several radios or checkboxes under one question. */
export function ChoiceGroup({
  legend,
  name,
  kind,
  choices,
  defaultValue = [],
  id = name,
  hint,
  error,
  required,
}: ChoiceGroupProps) {
  const chosen = [defaultValue].flat();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <fieldset
      className="form-group"
      aria-describedby={[hintId, errorId].filter(Boolean).join(" ") || undefined}
    >
      <legend className="form-legend">
        {legend}
        {required && (
          <span className="form-required" aria-hidden="true">
            {"\u00a0*"}
          </span>
        )}
      </legend>
      {hint && (
        <p className="form-text" id={hintId}>
          {hint}
        </p>
      )}
      <div className="form-check-list">
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${choice.value}`;
          return (
            <div className="form-check" key={choice.value}>
              <input
                className="form-check-input"
                type={kind}
                id={choiceId}
                name={name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
                disabled={choice.disabled}
                required={required && kind === "radio"}
                aria-invalid={error ? true : undefined}
                aria-describedby={choice.hint ? `${choiceId}-hint` : undefined}
              />
              <label htmlFor={choiceId}>{choice.label}</label>
              {choice.hint && (
                <p className="form-text" id={`${choiceId}-hint`}>
                  {choice.hint}
                </p>
              )}
              {choice.more && <div className="form-check-more">{choice.more}</div>}
            </div>
          );
        })}
      </div>
      {errorId && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
}
