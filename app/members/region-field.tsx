import { useTexts } from "../i18n/use-texts";
import { Field } from "../ui/field";

/** One of the regions there are, or all of them. */
export function RegionField({ regions, value }: { regions: string[]; value: string }) {
  const { directory: texts } = useTexts();
  // One that is not known any more stays chosen, so that the list and its filter say the same.
  const known = value === "" || regions.includes(value) ? regions : [value, ...regions];
  return (
    <Field kind="select" name="regione" label={texts.region} defaultValue={value}>
      <option value="">{texts.all}</option>
      {known.map((region) => (
        <option key={region} value={region}>
          {region}
        </option>
      ))}
    </Field>
  );
}
