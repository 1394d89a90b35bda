import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type Answer, ask } from "./visitor.ts";

// The protocol by hand: what a browser's library would never send, too.

const TUS = { "tus-resumable": "1.0.0" };
const PIECE = { "content-type": "application/offset+octet-stream" };

export type TusClient = {
  /** Announces a file; the answer's `location` is its address. */
  begin(space: string, name: string, size: number | string, more?: Record<string, string>): Promise<Answer>;
  reached(address: string): Promise<number>;
  send(address: string, offset: number | string, bytes: Buffer): Promise<Answer>;
  /** Announces a piece, sends its beginning and is cut off. */
  cut(address: string, offset: number, bytes: Buffer, after: number): Promise<void>;
  /** Announces a piece, sends its beginning and says nothing any more. @returns what ends it */
  stall(address: string, offset: number, bytes: Buffer, after: number): Promise<() => void>;
  ask(
    method: string,
    address: string,
    headers?: Record<string, string | number>,
    body?: Buffer,
  ): Promise<Answer>;
};

export const addressOf = (answer: Answer) => answer.headers.location ?? "";
export const idOf = (address: string) => address.split("/").at(-1) ?? "";

/** @param cookie of somebody signed in; "" for a guest */
export function tusClient(baseUrl: string, cookie: string): TusClient {
  const cookies = cookie ? { cookie } : {};
  const question: TusClient["ask"] = (method, address, headers = {}, body) =>
    ask(baseUrl, address, {
      method,
      headers: { origin: baseUrl, ...cookies, ...TUS, ...headers },
      ...(body && { body }),
    });
  function begun(address: string, offset: number, bytes: Buffer, after: number) {
    const socket = net.connect(Number(new URL(baseUrl).port), "127.0.0.1");
    socket.on("error", () => {});
    const headers = { host: new URL(baseUrl).host, origin: baseUrl, ...cookies, ...TUS, ...PIECE };
    const lines = Object.entries({ ...headers, "upload-offset": offset, "content-length": bytes.length });
    const head = lines.map(([name, value]) => `${name}: ${value}`).join("\r\n");
    socket.write(
      Buffer.concat([Buffer.from(`PATCH ${address} HTTP/1.1\r\n${head}\r\n\r\n`), bytes.subarray(0, after)]),
    );
    return socket;
  }
  return {
    ask: question,
    begin(space, name, size, more = {}) {
      const coded = (text: string) => Buffer.from(text).toString("base64");
      const metadata = `space ${coded(space)},filename ${coded(name)}`;
      return question("POST", "/caricamenti", {
        "upload-length": String(size),
        "upload-metadata": metadata,
        ...more,
      });
    },
    async reached(address) {
      const { status, headers } = await question("HEAD", address);
      if (status !== 200) throw new Error(`HEAD ${address}: ${status}`);
      return Number(headers["upload-offset"]);
    },
    send: (address, offset, bytes) =>
      question("PATCH", address, { ...PIECE, "upload-offset": String(offset) }, bytes),
    async cut(address, offset, bytes, after) {
      const socket = begun(address, offset, bytes, after);
      await pause(40);
      socket.destroy();
    },
    async stall(address, offset, bytes, after) {
      const socket = begun(address, offset, bytes, after);
      await pause(100);
      return () => socket.destroy();
    },
  };
}
