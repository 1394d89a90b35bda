import type { CompletedPart } from "@aws-sdk/client-s3";
import type { Store } from "./s3-client.ts";

/** What is larger is copied in pieces of this many bytes; no store takes more than 5 GB at once. */
const PIECE = 64 * 1_048_576;
/** Whoever waits holds a transaction open meanwhile. */
const AT_ONCE = 4;

/** Has the store copy `size` bytes of its own to another name: there whole, or not there. Keys need no escaping. */
export async function copyWithin(
  { s3, client, bucket }: Store,
  from: string,
  to: string,
  size: number,
  piece = PIECE,
): Promise<void> {
  const named = { Bucket: bucket, Key: to };
  const CopySource = `${bucket}/${from}`;
  if (size <= piece) return void (await client.send(new s3.CopyObjectCommand({ ...named, CopySource })));
  const { UploadId } = await client.send(new s3.CreateMultipartUploadCommand(named));
  const copying = { ...named, UploadId };

  async function copyPiece(n: number): Promise<CompletedPart> {
    const CopySourceRange = `bytes=${n * piece}-${Math.min((n + 1) * piece, size) - 1}`;
    const PartNumber = n + 1;
    const asked = new s3.UploadPartCopyCommand({ ...copying, CopySource, CopySourceRange, PartNumber });
    return { PartNumber, ETag: (await client.send(asked)).CopyPartResult?.ETag };
  }
  try {
    const Parts = await inOrder(Math.ceil(size / piece), copyPiece);
    await client.send(new s3.CompleteMultipartUploadCommand({ ...copying, MultipartUpload: { Parts } }));
  } catch (error) {
    // What cannot be taken back now the sweep takes back.
    await client.send(new s3.AbortMultipartUploadCommand(copying)).catch(() => {});
    throw error;
  }
}

/** The answers of 0 to `count` - 1, a few asked for at once. Fails when nobody is at work any more. */
async function inOrder<T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const answers: T[] = new Array(count);
  let next = 0;
  let failed = false;
  async function worker() {
    while (next < count && !failed) {
      const n = next++;
      answers[n] = await work(n).catch((error) => {
        failed = true;
        throw error;
      });
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const one of ended) if (one.status === "rejected") throw one.reason;
  return answers;
}
