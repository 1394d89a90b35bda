import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { FormFailure } from "../forms/answer";
import { CredentialFields } from "../forms/credential-fields";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { FormActions } from "../ui/form-actions";

type Props = {
  /** Tells its controls from those of another one on the page. */
  id: string;
  onSignedIn: (memberId: number) => void;
};

type Answer = { ok: true; memberId: number } | FormFailure;

/** For somebody whose session ended while writing: signs in where one stands, and the page stays as it is. */
export function SignInHere({ id, onSignedIn }: Props) {
  const { members: texts } = useTexts();
  const fetcher = useFetcher<Answer>({ key: `sign-in ${id}` });
  const { failure, errorOf } = useFormFailure(fetcher.data);
  const told = useRef<Answer>();
  const answer = fetcher.data;
  useEffect(() => {
    if (!answer?.ok || told.current === answer) return;
    told.current = answer;
    onSignedIn(answer.memberId);
  }, [answer, onSignedIn]);
  const busy = fetcher.state !== "idle";
  const ids = { email: `email-${id}`, password: `password-${id}` };
  return (
    <fetcher.Form
      method="post"
      action="/accedi"
      className="sign-in-here"
      aria-label={texts.signInHere}
      noValidate
    >
      <p>{texts.signInHereText}</p>
      <FormFailureSummary
        failure={failure}
        labels={{ email: texts.email, password: texts.password }}
        ids={ids}
      />
      <input type="hidden" name="live" value="1" />
      <CredentialFields ids={ids} email={undefined} errorOf={errorOf} />
      <FormActions>
        <Button busy={busy}>{busy ? texts.signingIn : texts.signInHereButton}</Button>
      </FormActions>
    </fetcher.Form>
  );
}
