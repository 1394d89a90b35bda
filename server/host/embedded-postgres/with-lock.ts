import { randomBytes } from "node:crypto";
import { readdir, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isMarkAlive, processMark } from "./process-mark.ts";

/** Longer than the longest work done under the lock: initdb, then 60 s of crash recovery. */
const patience = 150_000;

/**
 * Runs `work` while no other process runs its own under the same lock directory (which must exist).
 *
 * Lamport's bakery with files. A single lock file would have to be taken from a killed owner, and two who do so
 * at once can break one another's fresh lock; here everybody's files carry the mark of their process and a random
 * part, so whoever finds one of a dead process may remove it without ever hitting anyone alive.
 *
 * Throws an Error naming the process in front when its turn doesn't come within 150 seconds.
 */
export async function withLock<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const id = `${await processMark(process.pid)}.${randomBytes(6).toString("hex")}`;
  const choosing = join(directory, `choosing-${id}`);
  let ticket: string | undefined;
  try {
    await writeFile(choosing, "", { flag: "wx" });
    const number = 1 + Math.max(0, ...(await tickets(directory)).map((other) => other.number));
    ticket = join(directory, `ticket-${number}-${id}`);
    await writeFile(ticket, "", { flag: "wx" });
    await unlink(choosing);
    await untilFirst(directory, { number, id });
    return await work();
  } finally {
    await unlink(choosing).catch(() => undefined);
    if (ticket) await unlink(ticket).catch(() => undefined);
  }
}

interface Ticket {
  number: number;
  id: string;
}

async function tickets(directory: string): Promise<Ticket[]> {
  const found: Ticket[] = [];
  for (const name of await readdir(directory)) {
    const match = /^ticket-(\d+)-(.+)$/.exec(name);
    if (match) found.push({ number: Number(match[1]), id: match[2] ?? "" });
  }
  return found;
}

async function untilFirst(directory: string, mine: Ticket): Promise<void> {
  const deadline = Date.now() + patience;
  let front: string | undefined;
  do {
    // Two listings on purpose: who was choosing during the first has its ticket in the second.
    front = await someoneChoosing(directory, mine);
    front ??= await someoneBefore(directory, mine);
    if (front) await sleep(20);
  } while (front && Date.now() < deadline);
  if (front) {
    throw new Error(
      `The embedded database is busy: process ${Number.parseInt(front, 10)} holds ${directory}.`,
    );
  }
}

async function someoneChoosing(directory: string, mine: Ticket): Promise<string | undefined> {
  for (const name of await readdir(directory)) {
    if (!name.startsWith("choosing-") || name === `choosing-${mine.id}`) continue;
    const id = name.slice("choosing-".length);
    if (await isOwnerAlive(id, join(directory, name))) return id;
  }
  return undefined;
}

async function someoneBefore(directory: string, mine: Ticket): Promise<string | undefined> {
  for (const { number, id } of await tickets(directory)) {
    const before = number < mine.number || (number === mine.number && id < mine.id);
    if (before && (await isOwnerAlive(id, join(directory, `ticket-${number}-${id}`)))) return id;
  }
  return undefined;
}

async function isOwnerAlive(id: string, file: string): Promise<boolean> {
  if (await isMarkAlive(id.slice(0, id.lastIndexOf(".")))) return true;
  await unlink(file).catch(() => undefined);
  return false;
}
