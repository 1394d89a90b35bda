import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";
import { Busboy } from "@fastify/busboy";
import type { RequestHandler } from "express";
import type { Community } from "../community.ts";
import { BAD_FORM } from "../platform/contract.ts";
import { hearOut } from "./hear-out.ts";
import { viewerOf } from "./viewer-of.ts";

/** What a form with files carried: each file by the id of its upload. `fault`: why one was not taken. */
export type SentForm = { fields: [name: string, value: string][]; fault: unknown };

declare module "http" {
  interface IncomingMessage {
    sentForm?: SentForm;
  }
}

/** Where such forms are sent to; without JavaScript to the page they stand on. */
const LIBRARY = /^\/gemellaggi\/([a-z0-9-]{1,60})\/documenti$/;
const DOCUMENT = /^\/documenti\/[1-9]\d{0,8}$/;

const LIMITS = { fieldNameSize: 100, fieldSize: 64_000, fields: 200, files: 50, headerPairs: 50 };

type Options = { community: Community; maxUpload: number };

/** The space whose library a form with files is for; undefined for every other request. */
export function libraryAsked(method: string | undefined, url: string, headers: IncomingHttpHeaders) {
  if (method !== "POST" || !/^multipart\/form-data\b/i.test(headers["content-type"] ?? "")) return undefined;
  const { pathname, searchParams } = new URL(url, "http://localhost");
  return (
    LIBRARY.exec(pathname)?.[1] ?? (DOCUMENT.test(pathname) ? (searchParams.get("spazio") ?? "") : undefined)
  );
}

/**
 * Takes the files of a form in while they come, so that none is ever held in memory, and hands on what is left: a form
 * of words, each file as the id of its upload.
 */
export function formsWithFiles({ community, maxUpload }: Options): RequestHandler {
  return async (request, response, next) => {
    const slug = libraryAsked(request.method, request.originalUrl, request.headers);
    if (slug === undefined) return next();
    // A form of several files; what is larger goes the way that can be taken up again.
    if (Number(request.headers["content-length"] ?? 0) > maxUpload + LIMITS.fieldSize)
      return hearOut(request, response);
    try {
      const viewer = await viewerOf(community, request);
      request.sentForm = await read(request, (name, bytes) =>
        community.documents.takeUpload(viewer, slug, { name, bytes }),
      );
      next();
    } catch (error) {
      next(error);
    }
  };
}

/** The one field of our forms that takes files. */
const FILE_FIELD = "file";

type Take = (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<string>;

function read(request: Readable & { headers: IncomingHttpHeaders }, take: Take): Promise<SentForm> {
  return new Promise((resolve, reject) => {
    const form: SentForm = { fields: [], fault: null };
    const taken: Promise<void>[] = [];
    const coming = new Set<Readable>();
    const headers = { ...request.headers, "content-type": request.headers["content-type"] ?? "" };
    const reader = readerOf(headers);
    if (!reader) {
      request.resume();
      return resolve({ fields: [], fault: BAD_FORM });
    }
    reader.on("field", (name, value, _nameCut, valueCut) => {
      if (valueCut) form.fault ??= BAD_FORM;
      form.fields.push([name, value]);
    });
    reader.on("file", (field, bytes, name) => {
      // A field that nobody chose a file for.
      if (!name) return void bytes.resume();
      if (field !== FILE_FIELD) {
        form.fault ??= BAD_FORM;
        return void bytes.resume();
      }
      coming.add(bytes);
      // Nobody may be reading it at the moment it is ended: who reads hears of it all the same.
      bytes.on("error", () => {});
      // Whoever stops reading in the middle must not end the stream: the rest of the form comes behind it.
      const taking = take(name, bytes.iterator({ destroyOnReturn: false })).then(
        (id) => void form.fields.push([field, id]),
        (error) => {
          form.fault ??= error;
          // What is not wanted has to pass, or the form would never end.
          bytes.resume();
        },
      );
      taken.push(taking.finally(() => coming.delete(bytes)));
    });
    // What is beyond the limits is not told of otherwise.
    reader.once("filesLimit", () => {
      form.fault ??= { code: "invalid", problem: { code: "tooManyFiles", max: LIMITS.files }, fields: {} };
    });
    reader.once("fieldsLimit", () => {
      form.fault ??= BAD_FORM;
    });
    const end = (why: Error) => {
      for (const bytes of coming) bytes.destroy(why);
    };
    reader.on("error", (error: Error) => {
      end(error);
      request.unpipe(reader);
      request.resume();
      resolve({ fields: [], fault: BAD_FORM });
    });
    reader.once("finish", () => void Promise.all(taken).then(() => resolve(form), reject));
    request.once("aborted", () => {
      const cut = Object.assign(new Error("the form was cut short"), { status: 400 });
      end(cut);
      reject(cut);
    });
    request.pipe(reader);
  });
}

/** Null for a body that says of itself what cannot be. */
function readerOf(headers: { "content-type": string } & IncomingHttpHeaders): Busboy | null {
  try {
    return new Busboy({ headers, limits: LIMITS });
  } catch {
    return null;
  }
}
