import { Form } from "@remix-run/react";
import type { DraftEntry } from "../../server/topics/contract.ts";
import type { Texts } from "../i18n/it";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { Disclosure } from "../ui/disclosure";
import { Icon } from "../ui/icon";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { RowList } from "../ui/row-list";
import { editPath, newConversationPath, topicPath } from "./paths";

/** What a member has begun and not sent, each leading to where it is gone on with. */
export function DraftRows({ entries }: { entries: DraftEntry[] }) {
  const { topics: texts, conversations } = useTexts();
  return (
    <RowList label={texts.drafts}>
      {entries.map((entry) => {
        const { id, version, at, kind, title, place, people, excerpt, body } = entry;
        const name = nameOf(entry, texts, conversations);
        const to = pathOf(entry);
        return (
          <ItemRow
            key={id}
            title={name}
            level={2}
            lead={
              <Icon
                name={
                  kind === "REPLY"
                    ? "reply"
                    : kind === "EDIT"
                      ? "pencil"
                      : kind === "CONVERSATION"
                        ? "mail"
                        : "comment"
                }
              />
            }
            meta={
              <>
                <MetaLine>
                  <span>
                    {kind === "REPLY" && place?.inConversation
                      ? texts.draftInConversation
                      : texts.draftKinds[kind]}
                  </span>
                  {/* A conversation is its people's: the space that it is kept in tells nobody anything. */}
                  {place && !place.inConversation && <span>{place.space.shortTitle}</span>}
                  {title !== null && people && people.names.length > 0 && (
                    <span>{people.names.join(", ")}</span>
                  )}
                  <span>
                    {texts.draftSavedAt} <When at={at} recent />
                  </span>
                </MetaLine>
                {body !== null && (
                  <>
                    {place && <p>{texts.draftNoMore}</p>}
                    <Disclosure summary={texts.draftRead}>
                      <div className="draft-other">{body}</div>
                    </Disclosure>
                  </>
                )}
              </>
            }
            end={
              <>
                {to && (
                  <ButtonLink to={to} size="sm" variant="secondary">
                    {texts.draftContinue}
                    <span className="visually-hidden">: {name}</span>
                  </ButtonLink>
                )}
                <Form method="post">
                  <input type="hidden" name="id" value={id} />
                  <input type="hidden" name="version" value={version} />
                  <Button variant="text" size="sm">
                    {texts.draftDiscard}
                    <span className="visually-hidden">: {name}</span>
                  </Button>
                </Form>
              </>
            }
          >
            {excerpt}
          </ItemRow>
        );
      })}
    </RowList>
  );
}

function nameOf(
  { title, kind, place, people }: DraftEntry,
  texts: Texts["topics"],
  conversations: Texts["conversations"],
): string {
  if (people?.names.length) return title ?? conversations.writeTo(people.names.join(", "));
  if (people) return title ?? texts.draftUntitled;
  if (kind === "NEW_TOPIC") return title ?? texts.draftUntitled;
  return place?.topic?.title ?? texts.draftNoPlace;
}

/** Null where it cannot be gone on with. */
function pathOf({ open, kind, place, people }: DraftEntry): string | null {
  if (open && people) return newConversationPath(people.key);
  if (!open || !place) return null;
  const { space, topic, number } = place;
  if (kind === "NEW_TOPIC" || !topic) return `/discussioni/nuova/${space.slug}`;
  return number === null ? `${topicPath(topic)}#rispondi` : editPath(topic, number);
}
