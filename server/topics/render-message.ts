import { Invalid } from "../platform/errors.ts";
import { renderBody } from "./render-body.ts";

/**
 * … of a message that is to be stored: quote marks alone, say, are a text and show nothing.
 * @throws Invalid (`showsNothing`), and what `renderBody` throws
 */
export async function renderMessage(...given: Parameters<typeof renderBody>) {
  const rendered = await renderBody(...given);
  if (rendered.html.replace(/<(?!hr)[^>]*>/g, "").trim() !== "") return rendered;
  const problem = { code: "showsNothing" };
  throw Invalid({ body: problem }, problem);
}
