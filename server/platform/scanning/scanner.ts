/** What an antivirus says of a file. `tooLarge`: it looks into no file of this size, so that nothing is known of it. */
export type Verdict = { said: "clean" } | { said: "threat"; name: string } | { said: "tooLarge" };

/** Looks for threats in files. Knows neither names nor whose they are. */
export type Scanner = {
  /**
   * @param bytes all of a file; not read to its end where the answer comes before
   * @throws Unavailable while the scanner is away or cannot answer; what the source throws
   */
  scan(bytes: AsyncIterable<Uint8Array>): Promise<Verdict>;
};
