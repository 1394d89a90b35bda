import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { DataStore, ERRORS, type Locker, Server, Upload } from "@tus/server";
import type { RequestHandler } from "express";
import type { Community } from "../community.ts";
import { STATUS } from "../platform/contract.ts";
import { asCommunityError } from "../platform/errors.ts";
import type { Locks } from "../platform/locks.ts";
import type { Log } from "../platform/log.ts";
import { isForUpload, UPLOADS } from "./upload-address.ts";
import { viewerOf } from "./viewer-of.ts";

type Viewer = Community["members"]["guest"];
type Options = { community: Community; locks: Locks; baseUrl: string; log: Log };

/** So long one waits for whoever is at the same upload; and so long that one gets to put away what has come. */
const LOCK_MS = 20_000;
const DRAIN_MS = 500;

/**
 * Files that come in piece by piece and are taken up again after whatever cut them off (tus 1.0): what has come is asked
 * of the disk, the last piece makes an upload whole, and forms name it by its id.
 */
export function resumableUploads({ community, locks, baseUrl, log }: Options): RequestHandler {
  const locker = lockerOver(locks);
  return async (request, response, next) => {
    if (!isForUpload(request)) return next();
    try {
      const viewer = await viewerOf(community, request);
      const { documents } = community;
      const server = new Server({
        path: UPLOADS,
        datastore: new Uploads(community, viewer),
        locker,
        lockDrainTimeout: DRAIN_MS,
        relativeLocation: true,
        allowedOrigins: [new URL(baseUrl).origin],
        namingFunction: () => randomUUID(),
        async onUploadCreate(_request, { id, size, metadata }) {
          const { space, filename } = metadata ?? {};
          await documents.beginUpload(viewer, space ?? "", { id, name: filename ?? "", size });
          return {};
        },
        async onIncomingRequest({ method }, id) {
          // Before its lock: somebody else may not even disturb.
          if (method !== "POST") await documents.comingUpload(viewer, id);
        },
        onResponseError: (_request, error) => answerOf(error, log),
      });
      response.setHeader("cache-control", "no-store");
      await server.handle(request, response);
    } catch (error) {
      next(error);
    }
  };
}

/** What the protocol asks of a place for files, answered by the community in the name of who asks. */
class Uploads extends DataStore {
  override extensions = ["creation", "creation-with-upload", "termination"];
  readonly #documents: Community["documents"];
  readonly #viewer: Viewer;

  constructor({ documents }: Community, viewer: Viewer) {
    super();
    this.#documents = documents;
    this.#viewer = viewer;
  }

  override async create(upload: Upload) {
    return upload;
  }

  override async getUpload(id: string) {
    const { size, reached, whole } = await this.#documents.comingUpload(this.#viewer, id);
    // Cut off between its last byte and its end.
    if (!whole && reached === size) await this.#documents.finishUpload(this.#viewer, id);
    return new Upload({ id, size, offset: reached });
  }

  override async write(bytes: Readable, id: string, offset: number) {
    const reached = await this.#documents.appendUpload(this.#viewer, id, offset, bytes);
    await this.#documents.finishUpload(this.#viewer, id);
    return reached;
  }

  override async remove(id: string) {
    await this.#documents.dropUpload(this.#viewer, id);
  }
}

const lockerOver = (locks: Locks): Locker => ({
  newLock(id) {
    let held: Awaited<ReturnType<Locks["hold"]>> | undefined;
    return {
      async lock(signal, asked) {
        const patience = AbortSignal.any([signal, AbortSignal.timeout(LOCK_MS)]);
        held = await locks
          .hold(`upload:${id}`, () => void asked(), patience)
          .catch((error) => {
            throw patience.aborted ? ERRORS.ERR_LOCK_TIMEOUT : error;
          });
      },
      async unlock() {
        await held?.release();
      },
    };
  },
});

/** A refusal of ours as its code, for the page that makes the sentence; undefined for those of the protocol. */
function answerOf(error: unknown, log: Log) {
  const known = asCommunityError(error);
  if (!known) {
    if (!("status_code" in (error as object))) log.error({ err: error }, "an upload failed");
    return undefined;
  }
  const { code, problem, fields, retryAfter } = known;
  return {
    status_code: STATUS[code],
    body: JSON.stringify({ code, problem, fields, retryAfter }),
  };
}
