import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as italian from "@zxcvbn-ts/language-it";
import { Invalid } from "../platform/errors.ts";
import { guessableWords, PASSWORD_JUDGED, PASSWORD_SCORE_MIN } from "./contract.ts";

let judge: ZxcvbnFactory | undefined;

/**
 * Refuses a password that is soon guessed: zxcvbn, with Italian words and names. The page judges by the same while
 * one types (app/members/judge-password.ts).
 * @param about what belongs to the person (name, address, administration), which others would try first
 * @throws Invalid (`tooWeak` at `password`)
 */
export function judgePassword(password: string, about: string[]): void {
  judge ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...italian.dictionary },
    graphs: common.adjacencyGraphs,
  });
  const { score } = judge.check(password.slice(0, PASSWORD_JUDGED), guessableWords(about));
  if (score < PASSWORD_SCORE_MIN) throw Invalid({ password: { code: "tooWeak" } });
}
