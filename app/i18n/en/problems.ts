import type { Problem } from "../../../server/platform/errors.ts";
import type { Texts } from "../it";

const seconds = (value: string | number | undefined) => {
  const n = Number(value ?? 0);
  if (n < 60) return n === 1 ? "one second" : `${n} seconds`;
  const minutes = Math.ceil(n / 60);
  return minutes === 1 ? "one minute" : `${minutes} minutes`;
};

export const problems: Texts["problems"] = {
  checkFields: () => "Check the fields marked below.",
  required: () => "This field is needed.",
  tooLong: ({ max }: Problem) => `The text is too long: ${max} characters at most.`,
  tooShort: ({ min }: Problem) => `At least ${min} characters are needed.`,
  wrongType: () => "This value cannot be used here.",
  email: () => "Write a complete email address, such as name@council.example.",
  pec: () =>
    "This is a certified mailbox (PEC): our letters would not arrive there. Write an ordinary email address.",
  tooWeak: () =>
    "This password is guessed too soon: use one of several words, other than your name or that of your administration.",
  resetSpent: () => "This link has already been used or has expired: ask for another one.",
  controlCharacters: () =>
    "The text contains invisible characters that we cannot keep: retype it or paste it as plain text.",
  bidiCharacters: () =>
    "The text contains characters that turn the writing around and mislead readers: take them out.",
  oneLine: () => "Only one line goes here.",
  consent: () => "Without your consent we cannot register you.",
  unknownField: () => "The form is not the one we expected: reload the page and try again.",
  badForm: () => "The form is not the one we expected: reload the page and try again.",
  audienceTooWide: () => "This discussion cannot be more open than the space it belongs to.",
  chooseSomebody: () => "Choose at least one person.",
  notInSpace: () => "You can choose only people who take part in this twinning.",
  tokenSpent: () =>
    "This link has already been used or has expired. Sign in: if need be, we send you another one.",
  wrongCredentials: () => "The address or the password does not match.",
  confirmFirst: () => "Confirm your address first: we have just written to you again.",
  suspended: () => "At the moment you can read but not write: your participation is suspended.",
  wrongPassword: () => "This is not your present password.",
  signInFirst: () => "To do this you need to sign in first.",
  suspendedAlready: () => "Somebody has suspended this member already: reload the page.",
  noDay: () => "Write a day, for example 31/12/2026.",
  notInTwoYears: () => "The last day must be today or later, and within two years.",
  notYours: () => "You can change only your own posts.",
  staffOnly: () => "Only those who run the community can do this.",
  notFound: () => "It does not exist, is no longer there or is not open to you.",
  sentDifferently: () =>
    "It had been sent already with another text, and that one is published. To publish this one too, send it again.",
  editedMeanwhile: () =>
    "In the meantime the post was changed in another window. Your text is below: compare the two and save again.",
  removedMeanwhile: () => "In the meantime the post was deleted.",
  tooMany: ({ seconds: wait }: Problem) => `Too many requests in a row. Try again in ${seconds(wait)}.`,
  unavailable: () => "The service restarts in a few seconds. Your text is here: try again.",
  network: () => "We cannot reach Agire. Your text is here: try again when the network is back.",
  fault: () => "Something went wrong. Your text is here: try again shortly.",
};
