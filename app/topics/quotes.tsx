import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { type PostView, quotedPlace } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { isPlainPress } from "../ui/plain-press";
import { postPath } from "./paths";
import { forgetSelected, quoteInto, remember, selectedIn } from "./quote-into";

type Props = {
  topic: { id: number; slug: string };
  posts: PostView[];
  /** May answer. */
  writes: boolean;
};

/** Beside the words that are selected in a message, a button that quotes them; and the way back from a quotation. */
export function Quotes({ topic, posts, writes }: Props) {
  const { topics: texts } = useTexts();
  const { selected, forget } = useSelected(posts);
  useWayBack(topic);
  if (!writes || !selected) return null;
  const { post, message, at } = selected;
  return (
    <div className="quote-selected" style={at}>
      <Button
        type="button"
        size="sm"
        icon="quote"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const what = selectedIn(message);
          if (what) void quoteInto(post, what);
          forget();
        }}
      >
        {texts.quoteSelected}
      </Button>
    </div>
  );
}

/** A pause after which a selection is made. */
const PAUSE_MS = 200;
/** From the selection to the button, so that the handles of a phone stay free. */
const GAP = 12;

type Selected = { post: PostView; message: Element; at: { left: number; top: number } };

function useSelected(posts: PostView[]) {
  const [selected, setSelected] = useState<Selected | null>(null);
  const shown = useRef(posts);
  shown.current = posts;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => setSelected(selectedOf(shown.current));
    const change = () => {
      const message = messageSelected();
      const words = selectedIn(message);
      if (message && words) remember(message, words);
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    };
    document.addEventListener("selectionchange", change);
    document.addEventListener("pointerdown", forgetSelected);
    window.addEventListener("scroll", change, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", change);
      document.removeEventListener("pointerdown", forgetSelected);
      window.removeEventListener("scroll", change);
    };
  }, []);
  return { selected, forget: () => setSelected(null) };
}

/** The message in which the selection ends. */
function messageSelected(): Element | null {
  const place = getSelection()?.focusNode;
  const element = place instanceof Element ? place : place?.parentElement;
  return element?.closest("article[id]") ?? null;
}

function selectedOf(posts: PostView[]): Selected | null {
  const selection = getSelection();
  const message = messageSelected();
  if (!selection || !message || !selectedIn(message)) return null;
  const post = posts.find(({ number }) => number === quotedPlace(message.id));
  if (!post || post.removed) return null;
  const { left, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  if (bottom < 0 || bottom > innerHeight) return null;
  return {
    post,
    message,
    at: {
      left: Math.max(8, Math.min(left, innerWidth - 200)),
      top: Math.min(bottom + GAP, innerHeight - 48),
    },
  };
}

/** A quotation's source is a page of the same discussion: no document is loaded anew for it. */
function useWayBack(topic: { id: number; slug: string }) {
  const navigate = useNavigate();
  const { id, slug } = topic;
  useEffect(() => {
    function follow(event: MouseEvent) {
      if (!isPlainPress(event)) return;
      const link = (event.target as Element).closest?.<HTMLAnchorElement>(".message-body cite a");
      const number = link && quotedPlace(link.hash.slice(1));
      if (!number || link.pathname !== `/discussioni/${id}`) return;
      event.preventDefault();
      navigate(postPath({ id, slug }, number));
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [navigate, id, slug]);
}
