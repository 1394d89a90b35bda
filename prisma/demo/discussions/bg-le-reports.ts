import type { DemoDiscussion } from "../discussion.ts";
import { reportsFirstWeeks } from "./bg-le-reports-first-weeks.ts";
import { reportsRules } from "./bg-le-reports-rules.ts";

/** The second long one: two pages of messages. */
export const bgLeReports: DemoDiscussion = {
  space: "bg-le",
  title: "Segnalazioni dei cittadini: rispondere in tre giorni o risolvere in trenta?",
  messages: [...reportsRules, ...reportsFirstWeeks],
};
