import type { MouseEvent } from "react";

/** Whether a link is to be followed here: not in another tab or window. */
export const isPlainPress = ({ button, ctrlKey, metaKey, shiftKey, altKey }: PlainPress): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

type PlainPress = Pick<MouseEvent, "button" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;
