import type { InformationSource } from "../../server/information/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Disclosure } from "../ui/disclosure";
import { MetaLine } from "../ui/meta-line";
import { PageSection } from "../ui/page-section";
import { Prose } from "../ui/prose";

/** What a page said before, and who wrote it. */
export function InformationVersions({ versions }: Pick<InformationSource, "versions">) {
  const { information: texts } = useTexts();
  if (versions.length === 0) return null;
  return (
    <PageSection title={texts.versions}>
      {versions.map(({ version, html, by, at }) => (
        <div key={version}>
          <MetaLine>
            {by}
            <When at={at} />
          </MetaLine>
          <Disclosure summary={texts.version(version)}>
            <Prose html={html} size="sm" />
          </Disclosure>
        </div>
      ))}
    </PageSection>
  );
}
