/** From 0 (guessed at once) to 4. @param about what belongs to the person, which others would try first */
export type Judge = (password: string, about: string[]) => number;

/** As long as the server judges. @see server/members/judge-password.ts */
const JUDGED = 64;

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
  return (password, about) => {
    const words = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
    return judge.check(
      password.slice(0, JUDGED),
      words.filter((word) => word.length > 2),
    ).score;
  };
}
