import { quoteOf } from "../../server/topics/contract.ts";
import { boxOf, inserting, makeChange } from "../ui/writing/change";

type Signed = { number: number; author: { name: string } };

/** What is selected, where it is words of one message alone. */
export function selectedIn(message: Element | null | undefined): DocumentFragment | null {
  const selection = getSelection();
  const body = message?.querySelector(".message-body");
  if (!body || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!body.contains(range.startContainer) || !body.contains(range.endContainer)) return null;
  return selection.toString().trim() ? range.cloneContents() : null;
}

/**
 * The words selected last. Whoever goes on to the message's action by keyboard takes the selection away on the way:
 * it counts until the pointer is used, or it was quoted.
 */
let last: { message: Element; words: DocumentFragment } | null = null;

export const remember = (message: Element, words: DocumentFragment) => {
  last = { message, words };
};
export const forgetSelected = () => {
  last = null;
};

/** What "Cita" of a message means: the words selected in it, or all of it. */
export const meantIn = (message: Element | null): DocumentFragment =>
  selectedIn(message) ?? (last && last.message === message ? last.words : wholeOf(message));

/** A whole message, without what it quotes itself. */
function wholeOf(message: Element | null): DocumentFragment {
  const all = document.createDocumentFragment();
  const body = message?.querySelector(".message-body .prose");
  for (const child of body?.childNodes ?? []) all.append(child.cloneNode(true));
  for (const quoted of all.querySelectorAll("blockquote")) quoted.remove();
  return all;
}

/** Puts a quotation into the box of the reply, where one goes on writing below it. */
export async function quoteInto(post: Signed, what: DocumentFragment): Promise<void> {
  forgetSelected();
  const { markdownOfHtml } = await import("../ui/writing/markdown-of-html");
  const area = document.querySelector<HTMLTextAreaElement>("#rispondi textarea[name=body]");
  if (!area) return;
  const quote = quoteOf({ number: post.number, name: post.author.name }, markdownOfHtml(what));
  const { text, end } = boxOf(area);
  // Where one was writing; whoever has left the box meanwhile goes on at its end.
  const isWriting = document.activeElement === area && getSelection()?.isCollapsed !== false;
  const at = isWriting ? end : text.length;
  const box = { text, start: at, end: at };
  const before = box.text.slice(0, box.start);
  const gap = before.trim() === "" ? "" : "\n".repeat(2 - (/\n{0,2}$/.exec(before)?.[0].length ?? 0));
  makeChange(area, inserting(box, `${gap}${quote}\n\n`));
  area.scrollIntoView({ block: "nearest" });
}
