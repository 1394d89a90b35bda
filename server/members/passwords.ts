import { hash, verify } from "@node-rs/argon2";
import { inTurn } from "../platform/in-turn.ts";

// OWASP Password Storage Cheat Sheet: Argon2id, 19 MiB, 2 passes, 1 lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** One hash at a time: twenty at once would take two thirds of the machine from everybody who reads. */
const hashing = inTurn(60);

/** @throws Unavailable when too many wait */
export const hashPassword = async (password: string): Promise<string> => hashing(() => hash(password, COST));

/** A hash of nothing, so that an unknown address takes as long as a wrong password. */
const NOBODY = hash("nobody has this password", COST);

/** False too when there is no hash, after the same time. @throws Unavailable when too many wait */
export const passwordFits = async (stored: string | undefined, password: string): Promise<boolean> => {
  const against = stored ?? (await NOBODY);
  const fits = await hashing(() => verify(against, password));
  return fits && stored !== undefined;
};
