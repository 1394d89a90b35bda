import { Form, useNavigation } from "@remix-run/react";
import { useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { Field, type FieldProps } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageSection } from "../ui/page-section";
import { useGrowingTextarea } from "../ui/use-growing-textarea";
import { PartiesField } from "./parties-field";
import { TwinningFormFailure } from "./twinning-form-failure";
import { TwinningStanding } from "./twinning-standing";

export type TwinningFormProps = {
  /** What the fields hold at first. */
  values: Record<string, string>;
  /** Of the twinning being changed; a new one has none. */
  version?: number;
  /** State and visibility are asked too. */
  withStanding: boolean;
  answer: unknown;
  /** Its button, and its button while it works. */
  action: [name: string, busy: string];
  /** Where the page being changed stands; for a new one, the list. */
  back: string;
};

/** All that a twinning says of itself; the same form opens one and changes it. */
export function TwinningForm({ values, version, withStanding, answer, action, back }: TwinningFormProps) {
  const { twinningForm: texts, form } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  const busy = useNavigation().formData?.get("intent") === "edit";
  const field = (name: string) => ({
    name,
    defaultValue: typedInto(name) ?? values[name] ?? "",
    error: errorOf(name),
    optionalMark: form.optional,
  });
  const long = { kind: "textarea", rows: 8, maxLength: 32_000, wide: true } as const;
  // After a conflict what is saved next stands upon what is there now; after any other mistake upon what it stood upon.
  const stale = failure?.problem.code === "editedMeanwhile";
  return (
    <Form method="post" noValidate>
      <TwinningFormFailure failure={failure} asItIs={back} />
      <RequiredNote />
      <input type="hidden" name="intent" value="edit" />
      {version !== undefined && (
        <input type="hidden" name="version" value={stale ? version : (typedInto("version") ?? version)} />
      )}
      <PageSection title={texts.whatItIs}>
        <Field {...field("acronym")} label={texts.acronym} hint={texts.acronymHint} maxLength={40} required />
        <Field {...field("title")} label={texts.title} maxLength={200} required wide />
        <Field
          {...field("summary")}
          kind="textarea"
          rows={3}
          label={texts.summary}
          hint={texts.summaryHint}
          maxLength={500}
          required
          wide
        />
        <Field {...field("theme")} label={texts.theme} maxLength={80} required />
        <Field {...field("programme")} label={texts.programme} maxLength={200} />
      </PageSection>
      <PageSection title={texts.who}>
        <PartiesField field={field("offering")} label={texts.offering} known={values.offering ?? ""} />
        <PartiesField field={field("receiving")} label={texts.receiving} known={values.receiving ?? ""} />
        <PartiesField
          field={field("coordinating")}
          label={texts.coordinating}
          known={values.coordinating ?? ""}
        />
      </PageSection>
      <PageSection title={texts.when}>
        <Field {...field("startsOn")} type="date" label={texts.startsOn} />
        <Field {...field("endsOn")} type="date" label={texts.endsOn} />
        <Field
          {...field("startedYear")}
          label={texts.startedYear}
          hint={texts.startedYearHint}
          inputMode="numeric"
          maxLength={4}
        />
      </PageSection>
      <PageSection title={texts.texts} lead={texts.markdownHint}>
        <Growing {...field("presentation")} {...long} label={texts.presentation} required />
        <Growing {...field("objectives")} {...long} label={texts.objectives} required />
        <Growing {...field("results")} {...long} label={texts.results} />
      </PageSection>
      {withStanding && <TwinningStanding field={field} />}
      <FormActions>
        <Button busy={busy}>{action[busy ? 1 : 0]}</Button>
        <ButtonLink to={back} variant="secondary">
          {texts.cancel}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

function Growing(props: Extract<FieldProps, { kind: "textarea" }>) {
  return <Field {...props} controlRef={useGrowingTextarea()} />;
}
