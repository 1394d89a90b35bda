import type { DemoDiscussion } from "../discussion.ts";
import { enteringAnswers } from "./trepu-entering-answers.ts";
import { enteringQuestions } from "./trepu-entering-questions.ts";

/** The long one: three pages of messages. */
export const trepuEntering: DemoDiscussion = {
  space: "trepu",
  title: "Che cosa chiede un comune per entrare nel distretto?",
  messages: [...enteringQuestions, ...enteringAnswers],
};
