/** Files written into a copy of the house, new ones or changes of old ones, and the breaches they must bring. */
export type Plant = {
  files: Record<string, string | ((old: string) => string)>;
  breaks: [rule: string, file: string][];
};

/** One new file and the rules it breaks; none for what looks like a breach and is none. */
export const plant = (file: string, text: string, ...rules: string[]): Plant => ({
  files: { [file]: text },
  breaks: rules.map((rule) => [rule, file]),
});

/** Several ways of breaking the same rules, `#` in the file's name being their number. */
export const numbered = (file: string, texts: string[], ...rules: string[]) =>
  texts.map((text, index) => plant(file.replace("#", `${index + 1}`), text, ...rules));
