import type { DocumentCard } from "../../server/documents/contract.ts";
import { sizeText } from "../i18n/sizes";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { AudienceChip } from "../site/audience-chip";
import { Chip } from "../ui/chip";
import { Icon } from "../ui/icon";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { ChooseBox } from "./choose-box";
import { kindText } from "./kind-text";
import { documentPath } from "./paths";
import { ScanChip } from "./scan-chip";

type Props = {
  document: DocumentCard;
  /** Ticked; not said where nothing is chosen. */
  chosen?: boolean | undefined;
  /** It may lie elsewhere than where one looks. */
  placed?: boolean;
};

/** A document on a line of its library. */
export function DocumentRow({ document, chosen, placed = true }: Props) {
  const { documents: texts } = useTexts();
  const language = useLanguage();
  const { id, title, audience, folder, tags, last, changedAt } = document;
  return (
    <ItemRow
      title={title}
      to={documentPath(id)}
      lead={
        <>
          {chosen !== undefined && <ChooseBox id={id} title={title} chosen={chosen} />}
          <Icon name="document" />
        </>
      }
      meta={
        <MetaLine>
          <span>
            {kindText(last.mediaType, texts)}, {sizeText(last.size, language)}
          </span>
          {placed && folder && <span>{folder.name}</span>}
          <span>{texts.by(last.author.name, last.author.administration)}</span>
          <When at={changedAt} recent />
        </MetaLine>
      }
      end={
        <>
          {tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
          <ScanChip version={last} />
          <AudienceChip audience={audience} />
          <span>{texts.version(last.number)}</span>
        </>
      }
    />
  );
}
