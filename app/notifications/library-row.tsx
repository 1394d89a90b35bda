import { Form } from "@remix-run/react";
import type { LibraryNews } from "../../server/notifications/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { Icon } from "../ui/icon";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";

/** What is new among the documents of a space; one leads to itself, several to where they lie. */
export function LibraryRow({
  about: { space, at, isNew, count, documents, authors },
}: {
  about: LibraryNews;
}) {
  const { notifications: texts } = useTexts();
  const [one] = documents;
  const titles = documents.map(({ title }) => title).join(", ");
  const title =
    count === 1 && one
      ? texts.documentNews(one.title, one.number)
      : texts.documentsNews(count, space.shortTitle);
  return (
    <ItemRow
      title={title}
      level={2}
      to={count === 1 && one ? `/documenti/${one.id}` : `/gemellaggi/${space.slug}/documenti?sotto=1`}
      lead={<Icon name={isNew ? "bell" : "document"} />}
      meta={
        <MetaLine>
          <span>{space.shortTitle}</span>
          <span>{authors.slice(0, 3).join(", ")}</span>
          <When at={at} recent />
        </MetaLine>
      }
      end={
        isNew && (
          <>
            <Chip tone="primary">{texts.isNew}</Chip>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="spaceId" value={space.id} />
              <Button size="sm" variant="text" name="intent" value="read">
                {texts.markRead}
                <span className="visually-hidden">: {title}</span>
              </Button>
            </Form>
          </>
        )
      }
    >
      {count > 1 &&
        (count > documents.length ? texts.documentsMore(titles, count - documents.length) : titles)}
    </ItemRow>
  );
}
