import { BAD_FORM } from "../../server/platform/contract.ts";

/** What a form sent: text by name; a name sent twice is a list, a file an object, as the schemas expect to refuse. */
export type FormFields = {
  intent: string;
  live: boolean;
  values: Record<string, unknown>;
  /** Sent along by somebody whose session had ended; null where nothing of the kind came. */
  signIn: SignIn | null;
};

/** `writer`: whom the page showed as its member when it was written in, where it knew. */
export type SignIn = { email: unknown; password: unknown; writer: unknown };

/**
 * Reads a submitted form. `intent` says which form of the page it was, `live` that our script sent it and
 * wants an answer instead of a redirect.
 * @throws an error with the code `invalid` when the body is no form at all
 */
export async function formFields(request: Request): Promise<FormFields> {
  return fieldsOf(
    await request.formData().catch(() => {
      throw BAD_FORM;
    }),
  );
}

/** … from what was read of it. @throws as above */
export function fieldsOf(form: Iterable<[name: string, value: FormDataEntryValue]>): FormFields {
  const values: Record<string, unknown> = Object.create(null);
  // In one pass: thirty thousand fields fit into one form, and looking each up by name would take seconds.
  for (const [name, sent] of form) {
    // Copied to another object it would become that object's prototype, and no schema would see it.
    if (name === "__proto__") throw BAD_FORM;
    const value = typeof sent === "string" ? sent : { file: sent.name };
    const before = values[name];
    if (Array.isArray(before)) before.push(value);
    else values[name] = before === undefined ? value : [before, value];
  }
  const { intent, live, signInEmail: email, signInPassword: password, writer, ...rest } = values;
  return {
    intent: typeof intent === "string" ? intent : "",
    live: live === "1",
    values: rest,
    signIn: email === undefined && password === undefined ? null : { email, password, writer },
  };
}

/** For a form that is a button alone. @throws an error with the code `invalid` when something was sent */
export async function noFields(request: Request): Promise<void> {
  if ((await request.text()) !== "") throw BAD_FORM;
}

/** A field that may come once, several times or not at all, as a list. */
export const listOf = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());
