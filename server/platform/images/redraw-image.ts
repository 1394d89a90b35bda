import { createReadStream } from "node:fs";
import { statfs } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import sharp, { type Metadata, type Sharp } from "sharp";
import { Invalid } from "../errors.ts";
import { inTurn } from "../in-turn.ts";
import type { Scratch } from "../scratch.ts";
import { DiskFull } from "../storage/disk-full.ts";

/** Pictures of phones have up to 50 million; what is drawn is held in memory meanwhile. All frames of a moving one count. */
export const MEGAPIXELS_MAX = 50;

// What was drawn is not drawn again, and pages are more urgent than pictures.
sharp.cache(false);
sharp.concurrency(1);
const drawing = inTurn(200);

const WAYS: Record<string, (image: Sharp) => Sharp> = {
  "image/jpeg": (image) => image.jpeg({ quality: 90, optimiseCoding: false }),
  "image/png": (image) => image.png(),
  "image/webp": (image) => image.webp({ quality: 90, effort: 2 }),
  "image/avif": (image) => image.avif({ quality: 65, effort: 1 }),
  "image/gif": (image) => image.gif({ effort: 3 }),
};
const MOVING = new Set(["image/webp", "image/gif"]);

/** Whether pictures of this media type are drawn anew. */
export const isRedrawn = (mediaType: string) => Object.hasOwn(WAYS, mediaType);

type Image = { mediaType: string; place: string };

/**
 * Draws a picture anew: only what is seen of it stays. Where and with what it was taken is gone, with whatever else was
 * hidden in the file; it stands as its camera said, in the colours of the web (sRGB). One at a time, never in memory as a
 * file.
 * @param keep takes the new bytes
 * @throws Invalid (`file`: `fileBroken`, `tooManyPixels`), Unavailable (`noRoom`); what `keep` throws
 */
export const redrawImage = <T>(
  { mediaType, place }: Image,
  scratch: Scratch,
  keep: (bytes: Readable) => Promise<T>,
): Promise<T> =>
  drawing(() =>
    scratch.lend(async (after) => {
      await draw(mediaType, place, after);
      return keep(createReadStream(after));
    }),
  );

async function draw(mediaType: string, before: string, after: string): Promise<void> {
  const options = {
    animated: MOVING.has(mediaType),
    // Odd, as many cameras write, is not broken; cut short is.
    failOn: "error",
    // Asked below, so that it can be said; for what does not say so of itself this is the end.
    limitInputPixels: MEGAPIXELS_MAX * 1_000_000,
    sequentialRead: true,
  } as const;
  try {
    requireFewPixels(await sharp(before, { ...options, limitInputPixels: false }).metadata());
    const way = WAYS[mediaType];
    if (!way) throw new Error(`no way to draw ${mediaType}`);
    await way(sharp(before, options).autoOrient()).toFile(after);
  } catch (error) {
    if ((error as { problem?: object }).problem) throw error;
    const { message } = error as Error;
    if (/pixel limit/i.test(message)) throw tooManyPixels();
    // It does not say whether it could not read or not write.
    if (await isFull(path.dirname(after))) throw DiskFull();
    throw Invalid({ file: { code: "fileBroken" } });
  }
}

/** Of a moving picture all frames lie below each other: `height` is theirs together. */
function requireFewPixels({ width, height, pages = 1, pageHeight }: Metadata): void {
  const tall = pageHeight === undefined ? height : Math.max(height, pageHeight * pages);
  if (width * tall > MEGAPIXELS_MAX * 1_000_000) throw tooManyPixels();
}

/** Fewer bytes than any picture of worth has. */
async function isFull(directory: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize < 1_048_576;
}

const tooManyPixels = () => Invalid({ file: { code: "tooManyPixels", max: MEGAPIXELS_MAX } });
