import { useEffect, useState } from "react";
import { Field, type FieldProps } from "./field";
import { Icon } from "./icon";

export type PasswordFieldProps = Omit<Extract<FieldProps, { kind?: "input" }>, "kind" | "type" | "inset"> & {
  /** Names of the button that shows and hides what is typed. */
  texts: { show: string; hide: string };
};

/** A password with a button to look at it; the button comes with JavaScript. */
export function PasswordField({ texts, ...field }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const toggle = (
    <button type="button" className="btn btn-text btn-sm" onClick={() => setShown(!shown)}>
      <Icon name={shown ? "eye-off" : "eye"} size="sm" />
      {shown ? texts.hide : texts.show}
    </button>
  );
  return <Field {...field} type={shown ? "text" : "password"} inset={live && toggle} />;
}
