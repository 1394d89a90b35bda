/** What a form that writes a message said of a poll to go with it: its fields, or that one wants to add it afterwards. */
export type PollSent = {
  /** The message's own fields. */
  message: Record<string, unknown>;
  /** Null where none goes along. */
  poll: Record<string, unknown> | null;
  /** It is to be asked for on the next page. */
  follows: boolean;
};

const FIELDS = ["question", "among", "answers", "choice", "voters", "secret", "until"];
const ROWS = ["day", "time"];

/** Tells the fields of a poll from those of the message it goes with. */
export function pollSent(sent: Record<string, unknown>): PollSent {
  const { poll: marked, next, ...values } = sent;
  if (marked === undefined && next === "poll") return { message: values, poll: null, follows: true };
  // Fields of a poll without its mark are the message's own, whose schema refuses them.
  if (marked !== "yes") return { message: sent, poll: null, follows: false };
  const isOfPoll = (name: string) => FIELDS.includes(name) || ROWS.includes(name);
  const part = (own: boolean) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => isOfPoll(name) === own));
  return { message: part(false), poll: rowsOf(part(true)), follows: false };
}

/** A row alone comes as one value, several as a list. */
export const rowsOf = (values: Record<string, unknown>) => ({
  ...values,
  ...Object.fromEntries(ROWS.filter((name) => name in values).map((name) => [name, [values[name]].flat()])),
});
