import { once } from "node:events";
import net from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { Unavailable } from "../errors.ts";
import type { Scanner, Verdict } from "./scanner.ts";

/** So long may the daemon say nothing: large archives take it a while. */
const PATIENCE_MS = 180_000;
/** Until another try makes sense. */
const AWAY_SECONDS = 30;
/** No answer of the daemon is longer. */
const ANSWER_MAX = 4_096;
/** Bytes sent at a time, each with its length before it. */
const PIECE = 65_536;

/**
 * ClamAV's daemon, asked by INSTREAM (clamd(8)): a file is streamed to it, never held here.
 * @param address the path of its socket, or `host:port`
 */
export function clamd(address: string): Scanner {
  return {
    async scan(bytes) {
      const line = await connect(address);
      try {
        return verdictOf(await talk(line, bytes));
      } finally {
        line.socket.destroy();
      }
    },
  };
}

type Line = { socket: net.Socket; answer: Promise<string>; heard(): boolean };

async function connect(address: string): Promise<Line> {
  const [, host, port] = /^([^/]+):(\d+)$/.exec(address) ?? [];
  // Half open: it may close its end of the line with the answer still on the way.
  const options = port ? { host, port: Number(port) } : { path: address };
  const socket = net.connect({ ...options, allowHalfOpen: true });
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error("clamd says nothing")));
  const heard: Buffer[] = [];
  const answer = new Promise<string>((resolve) => {
    const end = () => resolve(Buffer.concat(heard).toString("latin1").replace(/\0.*$/s, ""));
    socket.on("data", (piece: Buffer) => {
      heard.push(piece);
      if (piece.includes(0) || Buffer.concat(heard).length > ANSWER_MAX) end();
    });
    socket.on("end", end);
    socket.on("close", end);
  });
  // What it means that the line broke, the answer says: none.
  socket.on("error", () => {});
  try {
    await once(socket, "connect");
  } catch {
    throw Unavailable(AWAY_SECONDS);
  }
  return { socket, answer, heard: () => heard.length > 0 };
}

/** Sends until the daemon has answered, no faster than it takes it. */
async function talk({ socket, answer, heard }: Line, bytes: AsyncIterable<Uint8Array>): Promise<string> {
  socket.write("zINSTREAM\0");
  for await (const sent of bytes) {
    for (let at = 0; at < sent.length; at += PIECE) {
      const piece = sent.subarray(at, at + PIECE);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      socket.cork();
      socket.write(length);
      const more = socket.write(piece);
      socket.uncork();
      if (!more && !socket.destroyed) await Promise.race([drained(socket), answer]);
      // An answer that has come is read before the line is found to be shut.
      await turn();
      if (heard() || socket.destroyed) return answer;
    }
  }
  socket.write(Buffer.alloc(4));
  return answer;
}

const drained = (socket: net.Socket) => new Promise<void>((resolve) => void socket.once("drain", resolve));

/** @throws Unavailable where the answer is none */
function verdictOf(answer: string): Verdict {
  if (answer === "stream: OK") return { said: "clean" };
  const [, name] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  // Said of what it did not look into (AlertExceedsMax).
  if (name?.startsWith("Heuristics.Limits.Exceeded") || /size limit exceeded/i.test(answer))
    return { said: "tooLarge" };
  if (name) return { said: "threat", name };
  throw Unavailable(AWAY_SECONDS);
}
