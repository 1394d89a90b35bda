// Spans of time in words.

/** What stands after "every". */
export const every = (minutes: number) =>
  minutes === 1
    ? "minute"
    : minutes < 60
      ? `${minutes} minutes`
      : minutes === 60
        ? "hour"
        : `${minutes / 60} hours`;

/** Days, as they are counted. */
export const days = (n: unknown) => (n === 1 ? "one day" : `${n} days`);

/** How long to wait. @param value seconds */
export const waiting = (value: string | number | undefined) => {
  const n = Number(value ?? 0);
  if (n < 60) return n === 1 ? "one second" : `${n} seconds`;
  const minutes = Math.ceil(n / 60);
  if (minutes === 60) return "one hour";
  if (minutes >= 120) return `${Math.ceil(minutes / 60)} hours`;
  return minutes === 1 ? "one minute" : `${minutes} minutes`;
};
