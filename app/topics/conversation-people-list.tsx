import type { ConversationPerson } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Person } from "../ui/person";

type Props = { people: ConversationPerson[]; viewerId: number | null };

/** Who is in a conversation, and from where on they read it where that is not the beginning. */
export function ConversationPeopleList({ people, viewerId }: Props) {
  const { conversations: texts } = useTexts();
  return (
    <ul className="conversation-people">
      {people.map(({ id, name, administration, from }) => (
        <li key={id}>
          <Person
            name={name}
            to={`/iscritti/${id}`}
            detail={
              <>
                {[id === viewerId && texts.you, administration].filter(Boolean).join(", ")}
                {from > 1 && (
                  <span className="conversation-from">
                    {id === viewerId ? texts.youReadFrom(from) : texts.readsFrom(from)}
                  </span>
                )}
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}
