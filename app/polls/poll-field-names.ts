import type { Texts } from "../i18n/it";

/** Ids of the controls, which stand beside those of other forms. */
export const POLL_IDS = {
  question: "sondaggio-domanda",
  among: "sondaggio-fra",
  answers: "sondaggio-risposte",
  day: "sondaggio-date",
  time: "sondaggio-date",
  choice: "sondaggio-quante",
  voters: "sondaggio-chi",
  secret: "sondaggio-anonimo",
  until: "sondaggio-fine",
};

/** What the fields are called, for the list of what is wrong above a form. */
export const pollLabels = ({ polls }: Texts): Record<keyof typeof POLL_IDS, string> => ({
  question: polls.question,
  among: polls.among,
  answers: polls.answers,
  day: polls.days,
  time: polls.days,
  choice: polls.choice,
  voters: polls.votersField,
  secret: polls.secret,
  until: polls.until,
});
