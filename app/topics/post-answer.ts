import type { PostView } from "../../server/topics/contract.ts";
import type { FormFailure } from "../forms/answer";

/** What the topic's page answers to a form that our own script sent. */
export type PostAnswer = { ok: true; post: PostView } | FormFailure;
