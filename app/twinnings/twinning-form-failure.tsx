import type { FormFailure } from "../forms/answer";
import { FormFailureSummary } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";

/** What is wrong with a twinning's form; where somebody else was faster, a way to see what stands there now. */
export function TwinningFormFailure({ failure, asItIs }: { failure: FormFailure | null; asItIs: string }) {
  const { twinningForm: texts } = useTexts();
  const labels = {
    acronym: texts.acronym,
    title: texts.title,
    summary: texts.summary,
    theme: texts.theme,
    programme: texts.programme,
    offering: texts.offering,
    receiving: texts.receiving,
    coordinating: texts.coordinating,
    startsOn: texts.startsOn,
    endsOn: texts.endsOn,
    startedYear: texts.startedYear,
    presentation: texts.presentation,
    objectives: texts.objectives,
    results: texts.results,
    state: texts.state,
    visibility: texts.visibility,
  };
  if (failure?.problem.code !== "editedMeanwhile")
    return <FormFailureSummary failure={failure} labels={labels} />;
  return (
    <>
      <FormFailureSummary
        failure={{ ...failure, problem: { code: "twinningEditedMeanwhile" } }}
        labels={labels}
      />
      <p>
        <a href={asItIs} target="_blank" rel="noreferrer">
          {texts.asItIs}
        </a>
      </p>
    </>
  );
}
