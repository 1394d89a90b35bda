import type { DocumentCard as Card } from "../../server/documents/contract.ts";
import { sizeText } from "../i18n/sizes";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { AudienceChip } from "../site/audience-chip";
import { Card as CardPiece } from "../ui/card";
import { Chip } from "../ui/chip";
import { Icon } from "../ui/icon";
import { MetaLine } from "../ui/meta-line";
import { ChooseBox } from "./choose-box";
import { kindText } from "./kind-text";
import { documentPath } from "./paths";

type Props = {
  document: Card;
  /** Ticked; undefined where nothing is chosen. */
  chosen: boolean | undefined;
};

/** A document in the grid of its library. */
export function DocumentCard({ document, chosen }: Props) {
  const { documents: texts } = useTexts();
  const language = useLanguage();
  const { id, title, audience, tags, last, changedAt } = document;
  return (
    <CardPiece
      title={title}
      to={documentPath(id)}
      eyebrow={
        <>
          {chosen !== undefined && <ChooseBox id={id} title={title} chosen={chosen} />}
          <span className="document-kind">
            <Icon name="document" />
            {kindText(last.mediaType, texts)}, {sizeText(last.size, language)}
          </span>
        </>
      }
      meta={
        <MetaLine>
          <span>{last.author.name}</span>
          <When at={changedAt} recent />
          <span>{texts.version(last.number)}</span>
        </MetaLine>
      }
    >
      <span className="document-chips">
        {tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
        <AudienceChip audience={audience} />
      </span>
    </CardPiece>
  );
}
