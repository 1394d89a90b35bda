import { randomUUID } from "node:crypto";
import { expect, vi } from "vitest";
import type { KeptLetter } from "../../../server/platform/mail.ts";
import type { TestCommunity } from "../../support/community.ts";

export const BASE_URL = "https://agire.example.org";
export const PASSWORD = "una parola d'ordine";

/** A form filled in as it should be. */
export const form = (over: Record<string, unknown> = {}) => ({
  name: "Maria Rossi",
  email: `maria-${randomUUID().slice(0, 8)}@example.org`,
  addressForm: "FEMININE",
  administration: "Comune di Forlì",
  jobTitle: "Funzionaria",
  password: PASSWORD,
  consent: "yes",
  ...over,
});

/** Waits until there are `count` letters to this address; newest first. */
export async function lettersTo(t: TestCommunity, email: string, count = 1): Promise<KeptLetter[]> {
  let letters: KeptLetter[] = [];
  await vi.waitFor(
    async () => {
      letters = (await t.platform.mail.kept()).filter(({ to }) => to === email);
      expect(letters).toHaveLength(count);
    },
    { timeout: 15_000, interval: 100 },
  );
  return letters;
}

/** The token in the link of a confirming letter. */
export const tokenIn = (letter: KeptLetter | undefined): string =>
  /\/conferma\/([a-z2-7]+)/.exec(letter?.text ?? "")?.[1] ?? "";

/** Registers by the door; answers the address and the token that came by mail. */
export async function registered(t: TestCommunity, over: Record<string, unknown> = {}) {
  const { email } = await t.community.members.register("127.0.0.1", form(over));
  const [letter] = await lettersTo(t, email);
  return { email, token: tokenIn(letter) };
}
