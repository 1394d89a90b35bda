import { Form, Link, useNavigation } from "@remix-run/react";
import { BIO_MAX, type ProfileView } from "../../server/members/contract.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { ChoiceGroup } from "../ui/choice-group";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageSection } from "../ui/page-section";
import { useGrowingTextarea } from "../ui/use-growing-textarea";

/** What one says of oneself. */
export function ProfileForm({ profile, answer }: { profile: ProfileView; answer: unknown }) {
  const { profile: texts, members, form } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answerTo(answer, "profile"));
  const navigation = useNavigation();
  const busy = navigation.state === "submitting" && navigation.formData?.get("intent") === "profile";
  const growing = useGrowingTextarea();
  const hides = failure ? typedInto("hidesLastSeen") === "yes" : profile.hidesLastSeen;
  const unseen = failure ? typedInto("hidesPresence") === "yes" : profile.hidesPresence;
  const labels = {
    name: members.name,
    bio: texts.bio,
    addressForm: members.addressForm,
    hidesLastSeen: texts.hidesLastSeen,
    hidesPresence: texts.hidesPresence,
    language: texts.language,
  };
  return (
    <PageSection
      title={texts.about}
      action={<Link to={`/iscritti/${profile.id}`}>{texts.seen}</Link>}
      id="chi-sei"
    >
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="profile" />
        <FormFailureSummary failure={failure} labels={labels} />
        <RequiredNote />
        <Field
          name="name"
          label={members.name}
          defaultValue={typedInto("name") ?? profile.name}
          error={errorOf("name")}
          autoComplete="name"
          maxLength={120}
          required
        />
        <Field
          kind="textarea"
          name="bio"
          label={texts.bio}
          hint={texts.bioHint}
          optionalMark={form.optional}
          defaultValue={typedInto("bio") ?? profile.bio}
          error={errorOf("bio")}
          maxLength={BIO_MAX}
          rows={5}
          controlRef={growing}
        />
        <ChoiceGroup
          legend={members.addressForm}
          name="addressForm"
          kind="radio"
          required
          defaultValue={typedInto("addressForm") ?? profile.addressForm}
          error={errorOf("addressForm")}
          choices={[
            { value: "FEMININE", label: members.addressForms.FEMININE },
            { value: "MASCULINE", label: members.addressForms.MASCULINE },
          ]}
        />
        <Field
          kind="checkbox"
          name="hidesLastSeen"
          value="yes"
          label={texts.hidesLastSeen}
          defaultChecked={hides}
          error={errorOf("hidesLastSeen")}
        />
        <Field
          kind="checkbox"
          name="hidesPresence"
          value="yes"
          label={texts.hidesPresence}
          hint={texts.hidesPresenceHint}
          defaultChecked={unseen}
          error={errorOf("hidesPresence")}
        />
        <Field
          kind="select"
          name="language"
          label={texts.language}
          defaultValue={typedInto("language") ?? profile.language}
          error={errorOf("language")}
        >
          <option value="it" lang="it">
            {texts.languages.it}
          </option>
          <option value="en" lang="en">
            {texts.languages.en}
          </option>
        </Field>
        <p>
          {texts.email}: <strong>{profile.email}</strong>. {texts.emailText}
        </p>
        <FormActions>
          <Button busy={busy}>{busy ? texts.saving : texts.save}</Button>
        </FormActions>
      </Form>
    </PageSection>
  );
}
