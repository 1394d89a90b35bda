import { useId } from "react";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import type { FormFailure } from "./answer";
import { CredentialFields } from "./credential-fields";

type Props = {
  failure: FormFailure;
  /** Whom the page knew when it was written in. */
  writer?: number | undefined;
  /** The field that the form's own buttons send: this one sends it as it was sent. */
  submitter?: string | undefined;
  /** The ids of the two controls, where something leads to them. */
  ids?: { email: string; password: string };
};

const NAMES = { email: "signInEmail", password: "signInPassword" };

/**
 * Inside a form that came back because the session had ended: what one signs in with, sent along with the form. One
 * form, so that nothing is lost on the way and it works without JavaScript too.
 */
export function SignInFields({ failure, writer, submitter, ids }: Props) {
  const texts = useTexts();
  const own = useId();
  if (!failure.signIn) return null;
  const { members } = texts;
  const { signInEmail } = failure.values;
  const again = submitter && failure.values[submitter];
  return (
    <fieldset className="sign-in-here">
      <legend className="h5">{members.signInHere}</legend>
      <p>{members.signInHereText}</p>
      {writer !== undefined && <input type="hidden" name="writer" value={writer} />}
      <CredentialFields
        names={NAMES}
        ids={ids ?? { email: `${own}-email`, password: `${own}-password` }}
        email={typeof signInEmail === "string" ? signInEmail : undefined}
        errorOf={(field) => failure.fields[field] && problemText(texts, failure.fields[field])}
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
