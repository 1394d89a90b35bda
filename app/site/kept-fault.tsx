import { useActionData, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { isFailure } from "../forms/form-failure";
import { KeptForm } from "../forms/kept-form";
import { useTexts } from "../i18n/use-texts";
import { PageHeading } from "../ui/page-heading";
import { Fault, statusOf } from "./fault";

type Props = {
  label?: string;
  /** What more there is to say where the page is not there (any more). */
  missing?: ReactNode;
};

/** In place of a page that cannot be shown, with what was sent from it; a route's ErrorBoundary. */
export function KeptFault({ label, missing }: Props) {
  const { members } = useTexts();
  const status = statusOf(useRouteError());
  const answer = useActionData();
  const form = <KeptForm answer={answer} label={label} />;
  if (!isFailure(answer) || !answer.signIn)
    return (
      <Fault status={status}>
        {status === 404 && missing}
        {form}
      </Fault>
    );
  return (
    <>
      <PageHeading title={members.signInHere} />
      {form}
    </>
  );
}
