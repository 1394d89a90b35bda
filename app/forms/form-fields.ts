/** What a form sent: text by name; a name sent twice is a list, a file an object, as the schemas expect to refuse. */
export type FormFields = { intent: string; live: boolean; values: Record<string, unknown> };

/** A body that none of our forms sends; thrown, and told apart by its code. */
export const BAD_FORM = { code: "invalid", problem: { code: "badForm" }, fields: {} } as const;

/**
 * Reads a submitted form. `intent` says which form of the page it was, `live` that our script sent it and
 * wants an answer instead of a redirect.
 * @throws an error with the code `invalid` when the body is no form at all
 */
export async function formFields(request: Request): Promise<FormFields> {
  const form = await request.formData().catch(() => {
    throw BAD_FORM;
  });
  // Copied to another object it would become that object's prototype, and no schema would see it.
  if (form.has("__proto__")) throw BAD_FORM;
  const values: Record<string, unknown> = Object.create(null);
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).map((value) => (typeof value === "string" ? value : { file: value.name }));
    values[name] = all.length === 1 ? all[0] : all;
  }
  const { intent, live, ...rest } = values;
  return { intent: typeof intent === "string" ? intent : "", live: live === "1", values: rest };
}

/** For a form that is a button alone. @throws an error with the code `invalid` when something was sent */
export async function noFields(request: Request): Promise<void> {
  if ((await request.text()) !== "") throw BAD_FORM;
}

/** A field that may come once, several times or not at all, as a list. */
export const listOf = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());
