import { useTexts } from "../i18n/use-texts";
import { ChoiceField } from "../ui/choice-field";

/** One of the regions there are, or all of them. */
export function RegionField({ regions, value }: { regions: string[]; value: string }) {
  const { directory: texts, lists } = useTexts();
  return (
    <ChoiceField
      name="regione"
      label={texts.region}
      any={lists.anyRegion}
      choices={regions.map((region) => ({ value: region, label: region }))}
      chosen={value}
    />
  );
}
