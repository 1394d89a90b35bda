import type { DetailedError, Upload } from "tus-js-client";
import type { Problem } from "../../server/platform/errors.ts";

/** `waiting`: for the network or the server, and goes on by itself. */
export type UploadState = "queued" | "going" | "paused" | "waiting" | "whole" | "refused";

/** A file on its way to the server. `sent`, `size` in bytes; `id` once it is whole; `problem` where it was refused. */
export type Going = {
  key: number;
  name: string;
  size: number;
  sent: number;
  state: UploadState;
  id: string | null;
  problem: Problem | null;
};

const ENDPOINT = "/caricamenti";
/** A proxy that limits the size of a request lets these through; less is lost where one is cut off. */
const PIECE_BYTES = 16 * 1_048_576;
const AT_ONCE = 2;
const RETRY_MS = [0, 1_000, 3_000];
/** Until one asks again for a server or a network that stayed away. */
const AGAIN_MS = 5_000;

export type Uploads = ReturnType<typeof createUploads>;

/**
 * Files on their way into a space: a few at a time, going on after whatever cut them off, also when the same file is
 * chosen again after the browser was closed.
 * @param space its slug
 */
export function createUploads(space: string) {
  let items: Going[] = [];
  const uploads = new Map<number, Upload>();
  const files = new Map<number, File>();
  const hearers = new Set<() => void>();
  let made = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(key: number, what: Partial<Going>) {
    items = items.map((item) => (item.key === key ? { ...item, ...what } : item));
    for (const hear of hearers) hear();
  }
  const stateOf = (key: number) => items.find((item) => item.key === key)?.state;

  function next() {
    let free = AT_ONCE - items.filter(({ state }) => state === "going").length;
    for (const { key, state } of items) {
      if (free <= 0) return;
      if (state !== "queued") continue;
      free--;
      start(key);
    }
  }

  async function start(key: number) {
    change(key, { state: "going", problem: null });
    try {
      const upload = uploads.get(key) ?? (await prepare(key));
      if (stateOf(key) === "going") upload?.start();
    } catch {
      // Its code could not be fetched: the same as no network.
      later(key);
    }
  }

  async function prepare(key: number): Promise<Upload | undefined> {
    const file = files.get(key);
    if (!file) return undefined;
    const { Upload } = await import("tus-js-client");
    const upload = new Upload(file, {
      endpoint: ENDPOINT,
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_MS,
      removeFingerprintOnSuccess: true,
      metadata: { space, filename: file.name },
      // One that was begun for another space does not belong here.
      fingerprint: async () => ["agire", space, file.name, file.size, file.lastModified].join(" "),
      onProgress: (sent) => change(key, { sent }),
      onSuccess() {
        change(key, { state: "whole", sent: file.size, id: upload.url?.split("/").at(-1) ?? null });
        next();
      },
      onError(error) {
        const problem = refusalOf(error as DetailedError);
        if (!problem) return later(key);
        uploads.delete(key);
        change(key, { state: "refused", problem });
        next();
      },
    });
    uploads.set(key, upload);
    const [before] = await upload.findPreviousUploads();
    if (before) upload.resumeFromPreviousUpload(before);
    return upload;
  }

  function later(key: number) {
    if (stateOf(key) === "going") change(key, { state: "waiting" });
    next();
    clearTimeout(timer);
    timer = setTimeout(again, AGAIN_MS);
  }
  function again() {
    for (const { key, state } of items) if (state === "waiting") change(key, { state: "queued" });
    next();
  }

  return {
    items: () => items,
    hear(hearer: () => void) {
      hearers.add(hearer);
      window.addEventListener("online", again);
      return () => {
        hearers.delete(hearer);
        window.removeEventListener("online", again);
      };
    },
    add(chosen: readonly File[]) {
      for (const file of chosen) {
        const key = ++made;
        files.set(key, file);
        const { name, size } = file;
        items = [...items, { key, name, size, sent: 0, state: "queued", id: null, problem: null }];
      }
      for (const hear of hearers) hear();
      next();
    },
    pause(key: number) {
      change(key, { state: "paused" });
      uploads.get(key)?.abort();
      next();
    },
    resume(key: number) {
      change(key, { state: "queued" });
      next();
    },
    /** It is not wanted any more, here and on the server. */
    remove(key: number) {
      const upload = uploads.get(key);
      // Where it cannot be told now, it is forgotten by itself after a day.
      upload?.abort(true).catch(() => {});
      uploads.delete(key);
      files.delete(key);
      items = items.filter((item) => item.key !== key);
      for (const hear of hearers) hear();
      next();
    },
  };
}

/** Why it will not be taken, however often one asks; null for what may go better later. */
function refusalOf(error: DetailedError): Problem | null {
  const status = error.originalResponse?.getStatus() ?? 0;
  if (status < 400 || status >= 500) return null;
  try {
    const { problem, fields } = JSON.parse(error.originalResponse?.getBody() ?? "");
    return fields?.file ?? problem ?? { code: "uploadGone" };
  } catch {
    return { code: "uploadGone" };
  }
}
