import { guessableWords, PASSWORD_JUDGED } from "../../server/members/contract.ts";

/** From 0 (guessed at once) to 4. @param about what belongs to the person, which others would try first */
export type Judge = (password: string, about: string[]) => number;

/** The same judge as the server's. It weighs more than the whole page: asked for when a password is to be chosen. */
export async function loadJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, common, italian] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-it"),
  ]);
  const judge = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...italian.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (password, about) => judge.check(password.slice(0, PASSWORD_JUDGED), guessableWords(about)).score;
}
