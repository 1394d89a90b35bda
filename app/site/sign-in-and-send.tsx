import { type RefObject, useRef } from "react";
import type { FormFailure } from "../forms/answer";
import { SignInHere } from "./sign-in-here";
import { useSite } from "./site-data";

type Props = {
  /** What came back. */
  failure: FormFailure | null;
  /** The form it came back to; it is sent again once its writer is in again. */
  form: RefObject<HTMLFormElement>;
  id: string;
};

/** Beside a form that came back because the session had ended: signs in on the spot, and sends it again. */
export function SignInAndSend({ failure, form, id }: Props) {
  const writer = useRef(useSite()?.member?.id);
  if (failure?.problem.code !== "signInFirst") return null;
  return (
    <SignInHere
      id={id}
      onSignedIn={(memberId) => {
        // Somebody else presses the button first: it would be signed by another name.
        if (memberId === writer.current) form.current?.requestSubmit();
      }}
    />
  );
}
