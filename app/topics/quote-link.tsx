import { Link } from "@remix-run/react";
import { type PostView, pageOf } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { isPlainPress } from "../ui/plain-press";
import { postAnchor, topicPath } from "./paths";
import { meantIn, quoteInto } from "./quote-into";

/** Begins an answer with what was said: the words selected in the message, or all of it. Without JavaScript a link. */
export function QuoteLink({ topic, post }: { topic: { id: number; slug: string }; post: PostView }) {
  const { topics: texts } = useTexts();
  const { number } = post;
  const query = new URLSearchParams({ pagina: String(pageOf(number)), cita: String(number) });
  return (
    <Link
      to={`${topicPath(topic)}?${query}#rispondi`}
      className="btn btn-text btn-sm"
      rel="nofollow"
      // What is selected stays so.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        if (!isPlainPress(event)) return;
        event.preventDefault();
        void quoteInto(post, meantIn(document.getElementById(postAnchor(number))));
      }}
    >
      {texts.quote}
      <span className="visually-hidden">: {texts.numberOf(number)}</span>
    </Link>
  );
}
