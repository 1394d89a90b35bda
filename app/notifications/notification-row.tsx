import { Form } from "@remix-run/react";
import type { NotificationView } from "../../server/notifications/contract.ts";
import { pageOf } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { Icon } from "../ui/icon";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";

/** What is new in one topic; leads to the first message one has not read. */
export function NotificationRow({ about }: { about: NotificationView }) {
  const { notifications: texts, conversations } = useTexts();
  const { topic, space, at, isNew, count, number, reason, authors, moreAuthors } = about;
  const page = pageOf(number);
  const names = authors.join(", ");
  const who = moreAuthors > 0 ? texts.andMore(names, moreAuthors) : names;
  return (
    <ItemRow
      title={topic.title}
      level={2}
      to={`/discussioni/${topic.id}/${topic.slug}${page > 1 ? `?pagina=${page}` : ""}#messaggio-${number}`}
      lead={<Icon name={isNew ? "bell" : "comment"} />}
      meta={
        <MetaLine>
          <span>{space ?? conversations.label}</span>
          <When at={at} recent />
        </MetaLine>
      }
      end={
        isNew && (
          <>
            <Chip tone="primary">{texts.isNew}</Chip>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="topicId" value={topic.id} />
              <Button size="sm" variant="text" name="intent" value="read">
                {texts.markRead}
                <span className="visually-hidden">: {topic.title}</span>
              </Button>
            </Form>
          </>
        )
      }
    >
      {reason !== "REPLY" && <strong>{texts.reasons[reason]}. </strong>}
      {texts.wrote(who, count)}
    </ItemRow>
  );
}
