import { appendFileSync } from "node:fs";

const isFull = process.env.FAULT_ROUNDS === "full";

/** A short form in every `npm test`; `npm run test:faults` asks for the full one. */
export const rounds = <T>({ short, full }: { short: T; full: T }): T => (isFull ? full : short);

/** A line of the table that `npm run test:faults` ends with: what was done, how often, and what was found. */
export function total(what: string, times: string, found: string): void {
  console.log(`${what} · ${times} · ${found}`);
  const file = process.env.FAULT_TOTALS;
  if (file) appendFileSync(file, `${JSON.stringify({ what, times, found })}\n`);
}

/** Numbers as the table writes them. */
export const many = (count: number) => count.toLocaleString("en");
