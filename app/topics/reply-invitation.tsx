import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";
import { ButtonLink } from "../ui/button-link";
import { Field } from "../ui/field";

/** For a guest, in place of the reply form; leads back here. A text sent after the session ended is given back. */
export function ReplyInvitation({ back, answer }: { back: string; answer: unknown }) {
  const { topics, account } = useTexts();
  const { failure, typedInto } = useFormFailure(answer);
  const then = `?torna=${encodeURIComponent(back)}`;
  const text = typedInto("body");
  return (
    <>
      <FormFailureSummary failure={failure} labels={{ body: topics.yourReply }} />
      {text && (
        <Field
          kind="textarea"
          name="body"
          label={topics.yourReply}
          defaultValue={text}
          rows={8}
          readOnly
          wide
        />
      )}
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
