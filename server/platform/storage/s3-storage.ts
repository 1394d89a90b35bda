import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { CommunityError, NotFound } from "../errors.ts";
import type { Log } from "../log.ts";
import { measured } from "./measured.ts";
import { openStore, type S3Access, type Store } from "./s3-client.ts";
import { copyWithin } from "./s3-copy.ts";
import { isMissing, storeFault } from "./s3-faults.ts";
import { sweepAside } from "./s3-sweep.ts";
import { aDayAgo, MEGABYTE, type Slice, type Storage, type Taken } from "./storage.ts";
import { wholeOrBroken } from "./whole-or-broken.ts";

/** Parts on their way at once; each is five megabytes, the least that stores take. */
const PARTS_AT_ONCE = 2;
const TYPE = "application/octet-stream";

/**
 * Files in a bucket of an S3-compatible store, named as on disk: written aside in parts while they come, then copied to
 * their name by the store itself. A store that is away, full or refuses us is `Unavailable`, and said in the log.
 */
export function s3Storage(access: S3Access, log: Log): Storage {
  let opened: Promise<Store> | undefined;
  const store = () => {
    opened ??= openStore(access);
    return opened;
  };
  const placeOf = (sha256: string) => `${access.prefix}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
  const lockedOf = (sha256: string) => `${access.prefix}quarantine/${sha256}`;
  /** @throws NotFound, Unavailable */
  const ask = <T>(work: (store: Store) => Promise<T>): Promise<T> =>
    store()
      .then(work)
      .catch((error) => {
        throw error instanceof CommunityError ? error : storeFault(error, log);
      });
  const remove = (key: string) => ask((at) => removeObject(at, key));

  async function take(source: AsyncIterable<Uint8Array>, max: number): Promise<Taken> {
    const aside = `${access.prefix}incoming/${randomUUID()}`;
    const { pieces, figures, fault } = measured(source, max);
    const body = Readable.from(pieces);
    try {
      await upload(await store(), aside, body);
    } catch (error) {
      // Nobody reads the rest.
      body.destroy();
      throw fault() ?? storeFault(error, log);
    }
    const { sha256, size, head } = figures();
    const place = placeOf(sha256);
    const discard = () => remove(aside).catch(() => {});
    let settled = false;
    return {
      sha256,
      size,
      head,
      open: (slice) => read(aside, slice),
      async settle() {
        await ask(async (at) => (await sizeOf(at, place)) !== null || copyWithin(at, aside, place, size));
        settled = true;
        await discard();
      },
      async discard() {
        if (!settled) await discard();
      },
    };
  }

  /** @throws NotFound, Unavailable */
  const read = (key: string, slice?: Slice) =>
    ask(async ({ s3, client, bucket }) => {
      const Range = slice && `bytes=${slice.start}-${slice.end}`;
      const asked = new s3.GetObjectCommand({ Bucket: bucket, Key: key, Range });
      const answer = await client.send(asked).catch((error) => {
        throw isMissing(error) ? NotFound() : error;
      });
      const body = answer.Body as Readable;
      if (answer.ContentLength !== undefined && Boolean(slice) === Boolean(answer.ContentRange))
        return wholeOrBroken(body, answer.ContentLength);
      body.destroy();
      throw new Error("the store does not say how much it sends, or sends another part");
    });

  return {
    take,

    async takeFile(file, max) {
      const taken = await take(createReadStream(file, { highWaterMark: MEGABYTE }), max);
      return { ...taken, place: file };
    },

    open: (sha256, slice) => read(placeOf(sha256), slice),

    quarantine: (sha256) =>
      ask(async (at) => {
        const size = await sizeOf(at, placeOf(sha256));
        if (size === null) return;
        await copyWithin(at, placeOf(sha256), lockedOf(sha256), size);
        await removeObject(at, placeOf(sha256));
      }),

    async forget(sha256) {
      for (const key of [placeOf(sha256), lockedOf(sha256)]) await remove(key);
    },

    sweep: (before = aDayAgo()) => ask((at) => sweepAside(at, before)),
  };
}

/** In parts, as many as it takes; on a fault the library throws away those that have arrived. */
async function upload({ s3, client, bucket }: Store, key: string, body: Readable): Promise<void> {
  const params = { Bucket: bucket, Key: key, Body: body, ContentType: TYPE };
  await new s3.Upload({ client, params, queueSize: PARTS_AT_ONCE }).done();
}

/** Bytes of what is there; null where there is nothing. */
async function sizeOf({ s3, client, bucket }: Store, key: string): Promise<number | null> {
  try {
    const { ContentLength = 0 } = await client.send(new s3.HeadObjectCommand({ Bucket: bucket, Key: key }));
    return ContentLength;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function removeObject({ s3, client, bucket }: Store, key: string): Promise<void> {
  try {
    await client.send(new s3.DeleteObjectCommand({ Bucket: bucket, Key: key }));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
