import { useTexts } from "../i18n/use-texts";
import { ChoiceGroup } from "../ui/choice-group";
import { Field } from "../ui/field";
import { PageSection } from "../ui/page-section";

type FieldOf = (name: string) => { name: string; defaultValue: string; error: string | undefined };

const STATES = ["DRAFT", "PROPOSED", "AGREED", "RUNNING", "CONCLUDED", "DECLINED", "SUSPENDED"] as const;
const VISIBILITIES = ["PUBLIC", "MEMBERS", "PARTIES"] as const;

/** In what state a twinning is, and who may see it. */
export function TwinningStanding({ field }: { field: FieldOf }) {
  const { twinningForm: texts, twinnings } = useTexts();
  return (
    <PageSection title={`${texts.state}, ${texts.visibility.toLowerCase()}`}>
      <Field {...field("state")} kind="select" label={texts.state} required>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {twinnings.states[state]}
          </option>
        ))}
      </Field>
      <ChoiceGroup
        {...field("visibility")}
        kind="radio"
        legend={texts.visibility}
        hint={texts.visibilityHint}
        choices={VISIBILITIES.map((value) => ({
          value,
          label: texts.visibilities[value],
          hint: texts.visibilityHints[value],
        }))}
        required
      />
    </PageSection>
  );
}
