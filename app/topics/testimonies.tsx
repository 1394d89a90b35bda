import { Link } from "@remix-run/react";
import type { TestimonyView } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Avatar } from "../ui/avatar";
import { Message } from "../ui/message";
import { Prose } from "../ui/prose";
import { postPath } from "./paths";

/** Messages that a twinning's leads chose, each signed with name, role and administration. */
export function Testimonies({ testimonies }: { testimonies: TestimonyView[] }) {
  const { topics: texts } = useTexts();
  return (
    <ul className="message-list">
      {testimonies.map(({ number, html, topic, author }) => (
        <li key={`${topic.id} ${number}`}>
          <Message
            level={4}
            lead
            avatar={<Avatar name={author.name} />}
            author={<Link to={`/iscritti/${author.id}`}>{author.name}</Link>}
            detail={[author.jobTitle, author.administration].filter(Boolean).join(", ")}
            meta={
              <Link to={postPath(topic, number)} aria-label={texts.numberOf(number)}>
                #{number}
              </Link>
            }
          >
            <Prose size="sm" html={html} />
          </Message>
        </li>
      ))}
    </ul>
  );
}
