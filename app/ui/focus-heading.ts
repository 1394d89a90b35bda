/** Brings the keyboard to the heading of the first of these parts of the page that is there. @param ids of sections */
export function focusHeading(ids: string[]): void {
  const section = ids.map((id) => document.getElementById(id)).find((found) => found !== null);
  const heading = section?.querySelector<HTMLElement>("h1, h2, h3");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
