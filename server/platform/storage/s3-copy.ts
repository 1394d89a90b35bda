import type { CompletedPart } from "@aws-sdk/client-s3";
import type { Store } from "./s3-client.ts";

/** Copied in pieces of this many bytes: a store answers when a piece is done, and the largest it takes is 5 GB. */
const PIECE = 512 * 1_048_576;

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
  try {
    const Parts: CompletedPart[] = [];
    for (let at = 0; at < size; at += piece) {
      const PartNumber = Parts.length + 1;
      const CopySourceRange = `bytes=${at}-${Math.min(at + piece, size) - 1}`;
      const done = await client.send(
        new s3.UploadPartCopyCommand({ ...copying, CopySource, CopySourceRange, PartNumber }),
      );
      Parts.push({ PartNumber, ETag: done.CopyPartResult?.ETag });
    }
    await client.send(new s3.CompleteMultipartUploadCommand({ ...copying, MultipartUpload: { Parts } }));
  } catch (error) {
    // What cannot be taken back now the sweep takes back.
    await client.send(new s3.AbortMultipartUploadCommand(copying)).catch(() => {});
    throw error;
  }
}
