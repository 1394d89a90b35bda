// Spans of time in words.

/** What stands after "ogni". */
export const every = (minutes: number) =>
  minutes === 1
    ? "minuto"
    : minutes < 60
      ? `${minutes} minuti`
      : minutes === 60
        ? "ora"
        : `${minutes / 60} ore`;

/** Days, as they are counted. */
export const days = (n: unknown) => (n === 1 ? "un giorno" : `${n} giorni`);

/** How long to wait. @param value seconds */
export const waiting = (value: string | number | undefined) => {
  const n = Number(value ?? 0);
  if (n < 60) return n === 1 ? "un secondo" : `${n} secondi`;
  const minutes = Math.ceil(n / 60);
  if (minutes === 60) return "un'ora";
  if (minutes >= 120) return `${Math.ceil(minutes / 60)} ore`;
  return minutes === 1 ? "un minuto" : `${minutes} minuti`;
};
