import type { Box, Change } from "./change";

const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i;
/** What one writes the address over. */
const BEGUN = "https://";

/**
 * A link of the selected words, or to the selected address; what is still to be written is selected.
 * @param words that stand there where nothing was selected
 */
export function insertLink({ text, start, end }: Box, words: string): Change {
  const selected = text.slice(start, end).trim();
  if (ADDRESS.test(selected)) {
    const insert = `[${words}](${selected})`;
    return { from: start, to: end, insert, start: start + 1, end: start + 1 + words.length };
  }
  const shown = selected.replace(/\s+/g, " ") || words;
  const insert = `[${shown}](${BEGUN})`;
  const address = start + shown.length + 3;
  return selected
    ? { from: start, to: end, insert, start: address, end: address + BEGUN.length }
    : { from: start, to: end, insert, start: start + 1, end: start + 1 + shown.length };
}
