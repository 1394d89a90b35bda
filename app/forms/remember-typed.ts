type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (target: unknown): target is Control =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

const isTick = (control: Control): control is HTMLInputElement =>
  control.type === "checkbox" || control.type === "radio";

/** The page's own, and what only a person may put in. */
const isForeign = ({ type }: Control) => type === "hidden" || type === "file";

type Typing = { text: string; cursor: number | null };

/** Whether somebody, or the browser on somebody's behalf, filled in what the page came with. */
function isTouched(control: Control): boolean {
  if (isForeign(control)) return false;
  if (control instanceof HTMLSelectElement) {
    const given = [...control.options].findIndex(({ defaultSelected }) => defaultSelected);
    return control.selectedIndex !== Math.max(0, given);
  }
  return isTick(control)
    ? control.checked !== control.defaultChecked
    : control.value !== control.defaultValue;
}

/**
 * A page is there to be written in before its scripts are. When they come, React sets a text box that came with a text
 * back to that text, and nobody hears of what was typed before. What was typed is remembered from now on.
 * @returns what puts it back when the page is alive, and then tells whoever listens
 */
export function rememberTyped() {
  const typed = new Map<Control, Typing>();
  const note = (control: Control) => typed.set(control, { text: control.value, cursor: cursorOf(control) });
  const onInput = ({ target }: Event) => {
    if (isControl(target) && !isForeign(target)) note(target);
  };
  const onMove = () => {
    const control = document.activeElement;
    // Set back by React it is not what was typed.
    if (isControl(control) && typed.get(control)?.text === control.value) note(control);
  };
  for (const control of document.querySelectorAll<Control>("input, textarea, select"))
    if (isTouched(control)) note(control);
  document.addEventListener("input", onInput, true);
  document.addEventListener("selectionchange", onMove);

  return {
    /** Before any effect of the page looks into its boxes. */
    putBack() {
      for (const [control, typing] of typed) {
        const now = standing(control);
        if (now && !isTick(now) && now.value !== typing.text) putInto(now, typing);
      }
    },
    /** After all of them: by now they listen. */
    tell() {
      document.removeEventListener("input", onInput, true);
      document.removeEventListener("selectionchange", onMove);
      const told = [...typed.keys()];
      typed.clear();
      for (const control of told) {
        const now = standing(control);
        if (now) tell(now);
      }
    },
  };
}

/** Where in a text box one was writing, in characters; a key pressed just now goes in there. */
function cursorOf(control: Control): number | null {
  return control instanceof HTMLTextAreaElement ? control.selectionEnd : null;
}

/** The control itself, or the one in its place where React had to draw the page anew. */
function standing(control: Control): Control | null {
  if (control.isConnected) return control;
  const other = document.getElementById(control.id);
  return isControl(other) && other.type === control.type ? other : null;
}

function putInto(control: Control, { text, cursor }: Typing) {
  control.value = text;
  if (cursor !== null && control instanceof HTMLTextAreaElement) control.setSelectionRange(cursor, cursor);
}

/** As if it had been filled in now. */
function tell(control: Control) {
  if (isTick(control)) {
    control.checked = !control.checked;
    control.click();
    return;
  }
  // React is told of what differs from what it saw last, and it has seen this.
  (control as Control & { _valueTracker?: { setValue(seen: string): void } })._valueTracker?.setValue("");
  for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
}
