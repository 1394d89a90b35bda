type Code = typeof import("./poll");

let code: Code | undefined;

/** Called once by the server's entry: it draws every page whole. */
export const providePoll = (provided: Code): void => {
  code = provided;
};

/**
 * What makes a poll live; few discussions have one, so it travels to those alone. Not by React's `lazy`: where that
 * waits for its code while events come in, no navigation and no form of the page was ever finished again.
 */
export const loadPoll = async (): Promise<Code> => {
  code ??= await import("./poll");
  return code;
};

export const pollCode = (): Code | undefined => code;
