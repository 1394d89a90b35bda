import type { Problem } from "../../server/platform/errors.ts";
import type { PostView } from "../../server/topics/contract.ts";
import type { FormFailure } from "../forms/answer";

/** What the topic's page answers to a form that our own script sent. */
export type PostAnswer = { ok: true; post: PostView } | FormFailure;

/**
 * What is wrong, where no form stands that could mark its fields: what is wrong with the text itself. Any other field
 * nobody sees, and it is not the person's mistake.
 */
export const problemOf = ({ problem, fields }: Pick<FormFailure, "problem" | "fields">): Problem =>
  problem.code === "checkFields" ? (fields.body ?? { code: "badForm" }) : problem;
