import { createHash } from "node:crypto";
import type { Limit } from "../platform/rate-limits.ts";

/** Failed tries from one place: a whole office may sit behind one address, and its right passwords count for nothing. */
export const SIGN_IN_BY_ADDRESS: Limit = { name: "sign-in-ip", points: 60, seconds: 600 };
/** Tries for one e-mail address from one place: what keeps a stranger from guessing there keeps nobody else out. */
export const SIGN_IN_BY_PAIR: Limit = { name: "sign-in-pair", points: 8, seconds: 600 };
/** From everywhere together. More than one place alone can use up, or a stranger could shut a member out from there. */
export const SIGN_IN_BY_EMAIL: Limit = { name: "sign-in-email", points: 100, seconds: 3600 };
/** Forms filled in as asked, whose password is judged: mending it is no registration yet. */
export const REGISTER_TRIES: Limit = { name: "register-tries", points: 300, seconds: 3600 };
/** A course for forty people registers from one office within the hour. */
export const REGISTER_BY_ADDRESS: Limit = { name: "register-ip", points: 60, seconds: 3600 };
export const REGISTER_BY_EMAIL: Limit = { name: "register-email", points: 3, seconds: 3600 };
export const CONFIRM_BY_ADDRESS: Limit = { name: "confirm-ip", points: 60, seconds: 600 };

/** Keys of limits say nothing about whom they count. */
export const secretKey = (value: string) => createHash("sha256").update(value).digest("base64url");
