import { Writable } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { en } from "./i18n/en";
import { it } from "./i18n/it";
import { provideTexts } from "./i18n/use-texts";
import { Nonce } from "./site/nonce";

const RENDER_TIMEOUT_MS = 8_000;

provideTexts({ it, en });

/** The whole page at once: it is finished before the first byte, so its status is right and it can be kept. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <Nonce.Provider value={context.nonce}>
        <RemixServer context={entry} url={request.url} abortDelay={RENDER_TIMEOUT_MS} nonce={context.nonce} />
      </Nonce.Provider>,
      {
        nonce: context.nonce,
        onAllReady() {
          clearTimeout(giveUp);
          headers.set("Content-Type", "text/html; charset=utf-8");
          // Remix drops the headers of what a loader throws and an action answers.
          if (context.page.retryAfter) headers.set("Retry-After", String(context.page.retryAfter));
          pipe(inOnePiece((page) => resolve(new Response(page, { headers, status: failed ? 500 : status }))));
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          context.logFault(error, "a page could not be rendered");
        },
      },
    );
    const giveUp = setTimeout(abort, RENDER_TIMEOUT_MS + 1_000).unref();
  });
}

/** React hands over 2 kB at a time, and each would pass every stream on its own. */
function inOnePiece(take: (page: Uint8Array<ArrayBuffer>) => void): Writable {
  const pieces: Uint8Array[] = [];
  return new Writable({
    write(piece, _encoding, done) {
      pieces.push(unpadded(piece));
      done();
    },
    final(done) {
      take(Buffer.concat(pieces));
      done();
    },
  });
}

/**
 * React cuts what it writes into pieces of 2 kB. Where an accented letter no longer fits into one it goes into the
 * next, and what is left of the first stays zero: characters that nobody wrote.
 */
function unpadded(piece: Uint8Array): Uint8Array {
  let end = piece.length;
  while (end > 0 && piece[end - 1] === 0) end--;
  return piece.subarray(0, end);
}

/** Pages not found and forms refused are answers, not faults: only faults are written down. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.logFault(error, "a loader or an action failed");
}
