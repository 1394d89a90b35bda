import { useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";
import { ButtonLink } from "../ui/button-link";

/** For a guest, in place of the reply form; leads back here. */
export function ReplyInvitation({ back }: { back: string }) {
  const { topics, account } = useTexts();
  const then = `?torna=${encodeURIComponent(back)}`;
  return (
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
  );
}
