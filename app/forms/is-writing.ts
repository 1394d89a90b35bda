/**
 * Whether somebody has begun to fill in a form of the page: what is read anew then must not take it away. Asked when
 * something happens, in the browser.
 */
export function isWriting(): boolean {
  const controls = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    "main form[method=post] :is(textarea, input:not([type=hidden], [type=checkbox], [type=radio]))",
  );
  return [...controls].some(({ value, defaultValue }) => value !== defaultValue);
}
