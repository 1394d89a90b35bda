import type { FormFields } from "./form-fields";

/** A form that comes back because somebody wants to see first what its text would look like; nothing was written. */
export type FormPreview = { ok: null; preview: string; values: Record<string, string | string[]> };

/** The same, where a form asks for it: `preview` is the name of the button. */
export async function formPreview(
  { intent, values }: FormFields,
  render: (body: unknown) => Promise<string>,
): Promise<FormPreview | null> {
  if (values.preview !== "yes") return null;
  const preview = await render(values.body);
  const { preview: _, ...rest } = values;
  return { ...formAgain({ intent, values: rest }), preview };
}

const isTyped = (value: unknown): value is string | string[] =>
  [value].flat().every((one) => typeof one === "string");

const isPreview = (answer: unknown): answer is FormPreview =>
  typeof answer === "object" && answer !== null && "preview" in answer;

/** A form that comes back as it was, with more to choose from; nothing was written. */
export type FormAgain = { ok: null; values: FormPreview["values"] };

/** The same: what was typed into it. */
export function formAgain({ intent, values }: Pick<FormFields, "intent" | "values">): FormAgain {
  const typed: FormAgain["values"] = { intent };
  for (const [name, value] of Object.entries(values)) if (isTyped(value)) typed[name] = value;
  return { ok: null, values: typed };
}

const isAgain = (answer: unknown): answer is FormAgain =>
  typeof answer === "object" && answer !== null && (answer as { ok?: unknown }).ok === null;

/** The HTML that a page's answer shows, if it does. */
export const previewIn = (answer: unknown): string | undefined =>
  isPreview(answer) ? answer.preview : undefined;

/** What was typed into the form that the answer shows again. */
export const typedForPreview = (answer: unknown): FormPreview["values"] | undefined =>
  isAgain(answer) ? answer.values : undefined;
