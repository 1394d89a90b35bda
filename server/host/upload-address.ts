import type { IncomingMessage } from "node:http";

/** Where files come in piece by piece (tus 1.0); each under its id. */
export const UPLOADS = "/caricamenti";

const ADDRESS = new RegExp(`^${UPLOADS}(/[0-9a-f-]{36})?$`);
const METHODS = new Set(["POST", "HEAD", "PATCH", "DELETE"]);

/** What is asked of those addresses, by a method of theirs. */
export const isForUpload = ({ method, url }: Pick<IncomingMessage, "method" | "url">) =>
  METHODS.has(method ?? "") && ADDRESS.test(url ?? "");
