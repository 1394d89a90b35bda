import type { RequestHandler } from "express";
import { libraryAsked } from "./forms-with-files.ts";
import { hearOut } from "./hear-out.ts";
import { isForUpload } from "./upload-address.ts";

const MAX_FORM_BYTES = 256 * 1024;

export const refuseLargeForms: RequestHandler = (request, response, next) => {
  const { "content-length": length, "transfer-encoding": transfer } = request.headers;
  // A body that does not say how long it is could be endless; browsers' forms always say.
  const endless = length === undefined && transfer !== undefined;
  const reads = request.method === "GET" || request.method === "HEAD";
  if (isForUpload(request)) return next();
  if (libraryAsked(request.method, request.originalUrl, request.headers) !== undefined) return next();
  if (reads || (!endless && Number(length ?? 0) <= MAX_FORM_BYTES)) return next();
  hearOut(request, response);
};
