import type { Request, Response } from "express";
import { refuse } from "./refusal.ts";

/** A browser shows no answer before it has sent everything: so long is thrown away what it still sends. */
const HEAR_OUT_MS = 5_000;

/** Refuses a body that is too large, once the browser can hear it. */
export function hearOut(request: Request, response: Response): void {
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
}
