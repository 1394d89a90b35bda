import { Form } from "@remix-run/react";
import { useRef, useState } from "react";
import type { PostView } from "../../server/topics/contract.ts";
import { dateText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { useVisiblePosts } from "./use-visible-posts";

type Props = { action: string; shown: PostView[]; last: number };

/**
 * The whole of a long discussion as a slider: it stands where one reads, and leads where it is dragged, or where the
 * keys bring it once Enter is pressed. Without JavaScript a form with a button.
 */
export function Timeline({ action, shown, last }: Props) {
  const { topics: texts } = useTexts();
  const language = useLanguage();
  const [read, setRead] = useState(shown[0]?.number ?? 1);
  const [dragged, setDragged] = useState<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useVisiblePosts(
    shown.map(({ number }) => number),
    (visible) => visible.size > 0 && setRead(Math.min(...visible)),
  );
  const at = dragged ?? read;
  const there = shown.find(({ number }) => number === at);
  const said = [texts.position(at, last), there && dateText(there.createdAt, language)].filter(Boolean);
  const go = () => {
    if (dragged !== null && dragged !== read) form.current?.requestSubmit();
    setDragged(null);
  };
  return (
    <Form method="get" action={action} className="timeline" ref={form}>
      <input
        type="range"
        name="messaggio"
        min={1}
        max={last}
        value={at}
        aria-label={texts.timeline}
        aria-valuetext={said.join(", ")}
        onChange={(event) => setDragged(Number(event.target.value))}
        onPointerUp={go}
        onBlur={() => setDragged(null)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setDragged(null);
          if (event.key !== "Enter") return;
          event.preventDefault();
          go();
        }}
      />
      <p aria-hidden="true">{said.join(" · ")}</p>
      <noscript>
        <Button variant="secondary" size="sm">
          {texts.jump}
        </Button>
      </noscript>
    </Form>
  );
}
