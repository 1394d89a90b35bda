/** A short form in every `npm test`; `npm run test:faults` asks for the full one. */
export const rounds = ({ short, full }: { short: number; full: number }) =>
  process.env.FAULT_ROUNDS === "full" ? full : short;
