import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { useTexts } from "../i18n/use-texts";
import { LiveRegion } from "../ui/live-region";
import { useListbox } from "../ui/use-listbox";
import { useMentions } from "./use-mentions";

type Props = {
  area: RefObject<HTMLTextAreaElement>;
  /** The address that knows who may be meant here. */
  at: string;
  /** The fields of the box's form that say who reads it, where the address does not. */
  among?: string;
};

/** Stands under a message's box: offers who may be meant while one types @ or @@; without JavaScript says how it is written. */
export function MentionList({ area, at, among }: Props) {
  const { notifications: texts } = useTexts();
  const id = useId();
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const { found, insert, close } = useMentions(area, at, among);
  const { active } = useListbox(area, id, found, { take: insert, close });
  const list = useRef<HTMLDivElement>(null);
  const isOpen = found.length > 0;
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the one chosen now is to be seen
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);
  if (!live) return <p className="form-text">{texts.mentionHint}</p>;
  return (
    <div className="suggestions">
      {isOpen && (
        <div className="suggestions-list" role="listbox" id={id} aria-label={texts.suggestions} ref={list}>
          {found.map((one, place) => (
            // The box keeps the focus and hears the keys; the pointer is heard here.
            // biome-ignore lint/a11y/useKeyWithClickEvents: as said
            // biome-ignore lint/a11y/useFocusableInteractive: as said
            <div
              key={`${one.kind} ${one.id}`}
              role="option"
              id={`${id}-${place}`}
              aria-selected={place === active}
              className="suggestion"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => insert(one)}
            >
              <strong>{one.name}</strong>
              {one.detail && <span>{one.detail}</span>}
            </div>
          ))}
        </div>
      )}
      <LiveRegion message={isOpen ? texts.found(found.length) : ""} />
    </div>
  );
}
