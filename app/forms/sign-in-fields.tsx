import { useId } from "react";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { PasswordField } from "../ui/password-field";
import type { FormFailure } from "./answer";

type Props = {
  failure: FormFailure;
  /** Whom the page knew when it was written in. */
  writer?: number | undefined;
  /** The field that the form's own buttons send: this one sends it as it was sent. */
  submitter?: string | undefined;
  /** The ids of the two controls, where something leads to them. */
  ids?: { email: string; password: string };
};

/**
 * Inside a form that came back because the session had ended: what one signs in with, sent along with the form. One
 * form, so that nothing is lost on the way and it works without JavaScript too.
 */
export function SignInFields({ failure, writer, submitter, ids }: Props) {
  const texts = useTexts();
  const own = useId();
  if (!failure.signIn) return null;
  const { members } = texts;
  const error = (field: string) => failure.fields[field] && problemText(texts, failure.fields[field]);
  const { signInEmail } = failure.values;
  const again = submitter && failure.values[submitter];
  return (
    <fieldset className="sign-in-here">
      <legend className="h5">{members.signInHere}</legend>
      <p>{members.signInHereText}</p>
      {writer !== undefined && <input type="hidden" name="writer" value={writer} />}
      <Field
        id={ids?.email ?? `${own}-email`}
        name="signInEmail"
        label={members.email}
        type="email"
        inputMode="email"
        autoComplete="username"
        defaultValue={typeof signInEmail === "string" ? signInEmail : undefined}
        error={error("signInEmail")}
        maxLength={254}
        required
      />
      <PasswordField
        id={ids?.password ?? `${own}-password`}
        name="signInPassword"
        label={members.password}
        autoComplete="current-password"
        error={error("signInPassword")}
        maxLength={200}
        required
        texts={{ show: members.showPassword, hide: members.hidePassword }}
      />
      {typeof again === "string" ? (
        <Button name={submitter} value={again}>
          {members.signInHereButton}
        </Button>
      ) : (
        <Button>{members.signInHereButton}</Button>
      )}
    </fieldset>
  );
}
