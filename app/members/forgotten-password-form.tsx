import { Form, useNavigation, useRouteLoaderData } from "@remix-run/react";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import type { loader } from "../root";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageHeading } from "../ui/page-heading";

type Props = { answer: { ok: boolean; email?: string } | undefined; next: string };

/** Asks for the address; then says the same whether somebody has it or not. */
export function ForgottenPasswordForm({ answer, next }: Props) {
  const { members: texts } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  const readable = useRouteLoaderData<typeof loader>("root")?.readableMail;
  if (answer?.ok)
    return (
      <>
        <PageHeading title={texts.checkMailTitle} />
        <Alert
          tone="info"
          live="status"
          actions={readable && <ButtonLink to="/posta-di-prova">{texts.readTestMail}</ButtonLink>}
        >
          <p>{texts.forgottenSent(answer.email ?? "")}</p>
        </Alert>
      </>
    );
  return (
    <>
      <PageHeading title={texts.forgottenTitle} lead={texts.forgottenLead} />
      <Form method="post" noValidate>
        <FormFailureSummary failure={failure} labels={{ email: texts.email }} />
        <input type="hidden" name="next" value={next} />
        <Field
          name="email"
          label={texts.email}
          type="email"
          inputMode="email"
          autoComplete="username"
          defaultValue={typedInto("email")}
          error={errorOf("email")}
          maxLength={254}
          required
        />
        <FormActions>
          <Button busy={busy}>{busy ? texts.forgottenSending : texts.forgottenSend}</Button>
        </FormActions>
      </Form>
    </>
  );
}
