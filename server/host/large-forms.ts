import type { RequestHandler } from "express";
import { refuse } from "./refusal.ts";

const MAX_FORM_BYTES = 256 * 1024;
/** A browser shows no answer before it has sent everything: so long is thrown away what it still sends. */
const HEAR_OUT_MS = 5_000;

export const refuseLargeForms: RequestHandler = (request, response, next) => {
  const { "content-length": length, "transfer-encoding": transfer } = request.headers;
  // A body that does not say how long it is could be endless; browsers' forms always say.
  const endless = length === undefined && transfer !== undefined;
  const reads = request.method === "GET" || request.method === "HEAD";
  if (reads || (!endless && Number(length ?? 0) <= MAX_FORM_BYTES)) return next();
  const answer = () => {
    clearTimeout(patience);
    if (response.headersSent) return;
    response.setHeader("connection", "close");
    refuse(request, response, 413);
  };
  const patience = setTimeout(answer, HEAR_OUT_MS);
  request.once("end", answer);
  request.once("close", answer);
  request.resume();
};
