import { Form } from "@remix-run/react";
import type { BookmarkView } from "../../server/topics/contract.ts";
import { dateText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { Icon } from "../ui/icon";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { RowList } from "../ui/row-list";
import { postPath } from "./paths";

/** A member's bookmarks, each leading to its message. */
export function BookmarkRows({ bookmarks }: { bookmarks: BookmarkView[] }) {
  const { topics: texts, conversations } = useTexts();
  const language = useLanguage();
  return (
    <RowList label={texts.bookmarks}>
      {bookmarks.map(({ topic, number, author, space, excerpt, note, remindOn, due }) => (
        <ItemRow
          key={`${topic.id} ${number}`}
          title={topic.title}
          level={2}
          to={postPath(topic, number)}
          lead={<Icon name="bookmark" />}
          meta={
            <MetaLine>
              <span>{space ?? conversations.label}</span>
              <span>
                {texts.numberOf(number)}, {author}
              </span>
              {note && <strong>{note}</strong>}
            </MetaLine>
          }
          end={
            <>
              {remindOn && (
                <Chip>{(due ? texts.bookmarkDue : texts.bookmarkOn)(dateText(remindOn, language))}</Chip>
              )}
              <Form method="post">
                <input type="hidden" name="topic" value={topic.id} />
                <input type="hidden" name="number" value={number} />
                <Button variant="text" size="sm">
                  {texts.bookmarkDrop}
                  <span className="visually-hidden">
                    : {topic.title}, {texts.numberOf(number)}
                  </span>
                </Button>
              </Form>
            </>
          }
        >
          {excerpt}
        </ItemRow>
      ))}
    </RowList>
  );
}
