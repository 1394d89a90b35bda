import type { ConversationCard } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { useSite } from "../site/site-data";
import { Avatar } from "../ui/avatar";
import { Badge } from "../ui/badge";
import { Icon } from "../ui/icon";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { resumePath } from "./paths";

/** Names that one takes in at a glance. */
const NAMES = 3;

/** A conversation on a line of one's list: with whom, what was said last, what waits. */
export function ConversationRow({ conversation }: { conversation: ConversationCard }) {
  const { conversations: texts, topics } = useTexts();
  const me = useSite()?.member;
  const { people, title, last, at, unread, isNew } = conversation;
  const [first] = people;
  const names = people.slice(0, NAMES).map(({ name }) => name);
  const more = people.length - names.length;
  // What it is called by names of its people alone says nothing more, also where some of them came later.
  const known = new Set([...people, ...(me ? [me] : [])].map(({ name }) => name));
  const isNamed = !title.split(", ").every((part) => known.has(part) || /^\+\d+$/.test(part));
  const [one] = people.length === 1 ? people : [];
  return (
    <ItemRow
      title={names.length > 0 ? [...names, ...(more > 0 ? [`+${more}`] : [])].join(", ") : title}
      level={2}
      to={resumePath(conversation)}
      lead={
        people.length > 1 || !first ? (
          <span className="avatar avatar-many">
            <Icon name="users" size="sm" />
          </span>
        ) : (
          <Avatar name={first.name} />
        )
      }
      meta={
        <MetaLine>
          {one?.administration && <span>{one.administration}</span>}
          {people.length > 1 && <span>{texts.people(people.length + 1)}</span>}
          {people.length === 0 && <span>{texts.alone}</span>}
          <When at={at} recent />
        </MetaLine>
      }
      end={
        unread > 0 ? (
          <Badge tone="primary">{topics.unread(unread)}</Badge>
        ) : (
          isNew && <Badge tone="primary">{texts.isNew}</Badge>
        )
      }
    >
      {isNamed && names.length > 0 && <strong>{title} · </strong>}
      {last
        ? last.author.id === me?.id
          ? texts.saidByYou(last.excerpt)
          : texts.said(last.author.name, last.excerpt)
        : texts.nothingYet}
    </ItemRow>
  );
}
