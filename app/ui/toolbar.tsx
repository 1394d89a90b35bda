import { type KeyboardEvent, useState } from "react";
import { Icon, type IconName } from "./icon";

export type Tool = {
  name: string;
  label: string;
  icon: IconName;
  /** Shown after the label where the pointer rests, as people write it: "Ctrl+B". */
  keys?: string | undefined;
  /** The same for screen readers: "Control+B". */
  ariaKeys?: string | undefined;
  /** Of a tool that is on or off. */
  pressed?: boolean;
  /** The label stands beside the icon. */
  worded?: boolean;
  onUse: () => void;
};

export type ToolbarProps = {
  label: string;
  /** Id of what the tools work on. */
  controls: string;
  tools: Tool[];
};

/** Tools in a row, one stop for the keyboard: the arrows lead from one to the next, Home and End to the ends. */
export function Toolbar({ label, controls, tools }: ToolbarProps) {
  const [at, setAt] = useState(0);
  function move(event: KeyboardEvent<HTMLDivElement>) {
    const to = placeAfter(event.key, at, tools.length);
    if (to === null) return;
    event.preventDefault();
    setAt(to);
    event.currentTarget.querySelectorAll("button")[to]?.focus();
  }
  return (
    <div className="toolbar" role="toolbar" aria-label={label} aria-controls={controls} onKeyDown={move}>
      {tools.map(({ name, label: said, icon, keys, ariaKeys, pressed, worded, onUse }, place) => (
        <button
          key={name}
          type="button"
          className="toolbar-button"
          title={keys ? `${said} (${keys})` : said}
          aria-label={said}
          aria-keyshortcuts={ariaKeys}
          aria-pressed={pressed}
          tabIndex={place === at ? 0 : -1}
          onFocus={() => setAt(place)}
          // The text keeps its selection while the pointer is on a tool.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onUse}
        >
          <Icon name={icon} size="sm" />
          {worded && <span className="toolbar-word">{said}</span>}
        </button>
      ))}
    </div>
  );
}

/** The tool that a key leads to from the one at `at`; null for keys that lead nowhere. */
function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
