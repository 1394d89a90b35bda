import type { KeyboardEvent } from "react";

/** Ctrl+Enter, or ⌘+Enter: sends what one writes without leaving the keyboard. */
export const isSend = ({ key, ctrlKey, metaKey }: KeyboardEvent) => key === "Enter" && (ctrlKey || metaKey);
