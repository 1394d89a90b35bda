import type { PollView } from "../../server/polls/contract.ts";
import type { FormFailure } from "../forms/answer";

/** What a poll's page answers to a form that our own script sent; `chosen`: the vote there is now. */
export type PollAnswer = { ok: true; poll: PollView; chosen?: number[] } | FormFailure;
