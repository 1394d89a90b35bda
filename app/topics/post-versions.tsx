import { Form, Link, useNavigation } from "@remix-run/react";
import type { PostVersions as View } from "../../server/topics/post-versions.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { dateTimeText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { DateTime } from "../ui/date-time";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageSection } from "../ui/page-section";
import { TextDiff } from "../ui/text-diff";
import { versionsPath } from "./paths";

/** What a post said from its beginning: the versions, one of them with what it changed, and the way back to it. */
export function PostVersions({ view, answer }: { view: View; answer: unknown }) {
  const { tidying: texts } = useTexts();
  const { topic, number, versions, shown, diff } = view;
  return (
    <>
      <PageSection title={texts.versionTitle(shown)}>
        <p className="form-text">{shown === 1 ? texts.firstVersion : texts.changedBy(shown)}</p>
        <TextDiff parts={diff} removedMark={texts.diffRemoved} addedMark={texts.diffAdded} />
        {view.restores !== "no" && <RestoreVersion view={view} answer={answer} />}
      </PageSection>
      <PageSection title={texts.allVersions}>
        <ol>
          {versions.map(({ at, by }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: versions are only ever added at the end
            <li key={place}>
              <Link
                to={versionsPath(topic.id, number, place + 1)}
                aria-current={place + 1 === shown ? "page" : undefined}
                preventScrollReset
              >
                <When at={at} />
              </Link>
              {", "}
              <Link to={`/iscritti/${by.id}`}>{by.name}</Link>
              {place + 1 === versions.length && ` (${texts.currentVersion})`}
            </li>
          ))}
        </ol>
      </PageSection>
    </>
  );
}

/** To the minute: versions follow one another closely. */
function When({ at }: { at: string }) {
  return <DateTime at={at}>{dateTimeText(at, useLanguage())}</DateTime>;
}

function RestoreVersion({ view, answer }: { view: View; answer: unknown }) {
  const { tidying: texts, topics } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  return (
    <Form method="post" noValidate>
      <FormFailureSummary failure={failure} labels={{ reason: topics.reason }} />
      <input type="hidden" name="version" value={view.shown} />
      <input type="hidden" name="of" value={view.versions.length} />
      {view.restores === "withReason" && (
        <Field
          name="reason"
          label={topics.reason}
          hint={topics.reasonHint}
          defaultValue={typedInto("reason")}
          error={errorOf("reason")}
          maxLength={500}
          required
        />
      )}
      <FormActions>
        <Button variant="secondary" busy={busy}>
          {texts.restoreVersion}
        </Button>
      </FormActions>
    </Form>
  );
}
