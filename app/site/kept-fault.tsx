import { useActionData, useRouteError } from "@remix-run/react";
import { isFailure } from "../forms/form-failure";
import { KeptForm } from "../forms/kept-form";
import { useTexts } from "../i18n/use-texts";
import { PageHeading } from "../ui/page-heading";
import { Fault, statusOf } from "./fault";

/** In place of a page that cannot be shown, with what was sent from it; a route's ErrorBoundary. */
export function KeptFault({ label }: { label?: string }) {
  const { members } = useTexts();
  const status = statusOf(useRouteError());
  const answer = useActionData();
  const form = <KeptForm answer={answer} label={label} />;
  if (!isFailure(answer) || !answer.signIn) return <Fault status={status}>{form}</Fault>;
  return (
    <>
      <PageHeading title={members.signInHere} />
      {form}
    </>
  );
}
