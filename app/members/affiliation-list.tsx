import { Link } from "@remix-run/react";
import type { AffiliationView } from "../../server/members/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Chip } from "../ui/chip";

/** Where somebody is and was, and as what. */
export function AffiliationList({ affiliations }: { affiliations: AffiliationView[] }) {
  const { directory: texts } = useTexts();
  if (!affiliations.some(({ until }) => until === null) && affiliations.length === 0)
    return <p>{texts.noAffiliations}</p>;
  return (
    <ul className="affiliations">
      {affiliations.map(({ administration, slug, verified, jobTitle, from, until }) => (
        <li key={`${slug} ${from}`}>
          <strong>{jobTitle}</strong>, <Link to={`/amministrazioni/${slug}`}>{administration}</Link>{" "}
          {!verified && <Chip tone="outline">{texts.toBeVerified}</Chip>}
          <br />
          {texts.from} <When at={from} />
          {until && (
            <>
              {" "}
              {texts.until} <When at={until} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
