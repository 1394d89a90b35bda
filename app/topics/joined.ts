/** Two texts one below the other; where one has the other in it, that one alone. */
export const joined = (one: string, other: string): string =>
  one.includes(other) ? one : other.includes(one) ? other : `${one.trimEnd()}\n\n${other}`;
