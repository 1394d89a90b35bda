import { useLocation, useNavigate } from "@remix-run/react";
import { useEffect, useState } from "react";
import { BODY_MAX } from "../../server/topics/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { KeptForm } from "../forms/kept-form";
import { useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";
import { ButtonLink } from "../ui/button-link";
import { Field } from "../ui/field";
import { useGrowingTextarea } from "../ui/use-growing-textarea";
import { useDraft } from "./use-draft";

/**
 * For a guest, in place of the reply form; leads back here. With JavaScript one may begin to write: the text is there
 * again after signing in. One sent after the session ended is given back, to be sent together with a sign-in.
 */
export function ReplyInvitation({ path, back, answer }: { path: string; back: string; answer: unknown }) {
  const { topics, account } = useTexts();
  const { failure } = useFormFailure(answer);
  const then = `?torna=${encodeURIComponent(back)}`;
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return (
    <>
      {failure?.signIn ? (
        <KeptForm answer={failure} label={topics.yourReply} />
      ) : (
        <FormFailureSummary failure={failure} labels={{ body: topics.yourReply }} outside />
      )}
      {live && !failure && <BegunReply path={path} />}
      <Alert
        tone="info"
        actions={
          <>
            <ButtonLink to={`/accedi${then}`}>{account.signIn}</ButtonLink>
            <ButtonLink to={`/registrati${then}`} variant="secondary">
              {account.register}
            </ButtonLink>
          </>
        }
      >
        <p>{topics.signInToReply}</p>
      </Alert>
    </>
  );
}

/** Of the box, here and in the reply form. */
const ANCHOR = "#rispondi";

function BegunReply({ path }: { path: string }) {
  const { topics } = useTexts();
  const box = useGrowingTextarea();
  useDraft({ box, path, owner: null, place: null, kept: null });
  const { hash } = useLocation();
  const navigate = useNavigate();
  // Whichever way one signs in now, one comes back to the text.
  const begin = () =>
    hash !== ANCHOR &&
    navigate({ search: location.search, hash: ANCHOR }, { replace: true, preventScrollReset: true });
  return (
    <Field
      id="rispondi"
      onInput={begin}
      kind="textarea"
      name="begun"
      label={topics.begun}
      hint={topics.begunHint}
      maxLength={BODY_MAX}
      rows={4}
      controlRef={box}
      wide
    />
  );
}
