import { Link } from "@remix-run/react";
import { useState } from "react";
import type { Bookmark as Kept } from "../../server/topics/contract.ts";
import type { FormFailure } from "../forms/answer";
import { isPlainPress } from "../ui/plain-press";
import { BookmarkForm } from "./bookmark-form";
import { BookmarkLabel, bookmarkLook } from "./bookmark-label";
import { bookmarkPath, topicPath } from "./paths";

/** The post whose form the address asks for, 0 for none; and the mistakes that came back. */
export type BookmarkAsked = { number: number; failure: FormFailure | null };

type Props = {
  topic: { id: number; slug: string };
  number: number;
  /** What is kept already. */
  kept: Kept | null;
  asked: BookmarkAsked;
};

/**
 * Keeps a message to be found again. Its form is there when it is asked for, without JavaScript by an address of its
 * own: one below each message would be a quarter of what a page draws and sends.
 */
export function Bookmark({ topic, number, kept, asked }: Props) {
  const [opened, setOpened] = useState(false);
  const isAsked = asked.number === number;
  if (opened || isAsked)
    return (
      <BookmarkForm
        action={topicPath(topic)}
        number={number}
        kept={kept}
        came={isAsked ? asked.failure : null}
        takesFocus={opened}
      />
    );
  return (
    <Link
      to={bookmarkPath(topic, number)}
      className={bookmarkLook(kept)}
      rel="nofollow"
      onClick={(event) => {
        if (!isPlainPress(event)) return;
        event.preventDefault();
        setOpened(true);
      }}
    >
      <BookmarkLabel kept={kept} number={number} />
    </Link>
  );
}
