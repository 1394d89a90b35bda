import type { AppLoadContext } from "@remix-run/node";
import type { SignIn } from "./form-fields";

/**
 * Signs in with what was sent along with a form whose writer's session had ended, so that the form counts as sent by
 * her. Where somebody else signs in, he is in, and the form waits: it would be signed by another name.
 * @throws what signing in refuses, by the names of these fields; `signedInAsAnother`
 */
export async function signInAlong(context: AppLoadContext, sent: SignIn | null): Promise<void> {
  if (!sent || context.viewer.member) return;
  const member = await context.signIn({ email: sent.email, password: sent.password }).catch((error) => {
    const known = context.knownError(error);
    if (!known) throw error;
    const { email, password } = known.fields;
    const fields = { ...(email && { signInEmail: email }), ...(password && { signInPassword: password }) };
    throw { code: known.code, problem: known.problem, fields, retryAfter: known.retryAfter };
  });
  if (member && typeof sent.writer === "string" && sent.writer !== String(member.id))
    throw { code: "conflict", problem: { code: "signedInAsAnother", name: member.name }, fields: {} };
}
