import { useRouteLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { forgetFields } from "../forms/use-kept-fields";
import { useTexts } from "../i18n/use-texts";
import type { loader } from "../root";
import { Alert } from "../ui/alert";
import { ButtonLink } from "../ui/button-link";
import { PageHeading } from "../ui/page-heading";
import { REGISTERING } from "./register-form";

/** After registering: where to look now. */
export function CheckYourMail({ email }: { email: string }) {
  const { members } = useTexts();
  useEffect(() => void forgetFields(REGISTERING), []);
  const readable = useRouteLoaderData<typeof loader>("root")?.readableMail;
  return (
    <>
      <PageHeading title={members.checkMailTitle} />
      <Alert
        tone="success"
        live="status"
        actions={readable && <ButtonLink to="/posta-di-prova">{members.readTestMail}</ButtonLink>}
      >
        <p>{members.checkMail(email)}</p>
      </Alert>
    </>
  );
}
