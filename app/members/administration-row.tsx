import type { AdministrationCard } from "../../server/members/contract.ts";
import { countryName } from "../i18n/country-name";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Chip } from "../ui/chip";
import { Icon } from "../ui/icon";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";

/** An administration on a line of a list. */
export function AdministrationRow({ administration }: { administration: AdministrationCard }) {
  const { directory: texts } = useTexts();
  const language = useLanguage();
  const { name, slug, kind, country, region, verified, memberCount } = administration;
  return (
    <ItemRow
      title={name}
      level={2}
      to={`/amministrazioni/${slug}`}
      lead={<Icon name="building" />}
      meta={
        <MetaLine>
          <span>{texts.kinds[kind]}</span>
          {region && <span>{region}</span>}
          {country !== "IT" && <span>{countryName(country, language)}</span>}
          <span>{texts.memberCount(memberCount)}</span>
        </MetaLine>
      }
      end={!verified && <Chip tone="outline">{texts.toBeVerified}</Chip>}
    />
  );
}
