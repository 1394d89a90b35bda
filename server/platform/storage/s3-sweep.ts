import type { ListMultipartUploadsCommandOutput } from "@aws-sdk/client-s3";
import type { Store } from "./s3-client.ts";

/** Throws away what was written aside before this moment and never named, and uploads in parts that nobody ended. */
export async function sweepAside(store: Store, before: Date): Promise<void> {
  await removeAside(store, before);
  await abortUnended(store, before);
}

async function removeAside({ s3, client, bucket, prefix }: Store, before: Date): Promise<void> {
  const aside = { Bucket: bucket, Prefix: `${prefix}incoming/` };
  for await (const { Contents = [] } of s3.paginateListObjectsV2({ client }, aside))
    for (const { Key, LastModified } of Contents)
      if (LastModified && LastModified < before)
        await client.send(new s3.DeleteObjectCommand({ Bucket: bucket, Key }));
}

/** Also those of a copy to a name. */
async function abortUnended({ s3, client, bucket, prefix }: Store, before: Date): Promise<void> {
  let from: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } | null = {};
  while (from) {
    const page: ListMultipartUploadsCommandOutput = await client.send(
      new s3.ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix, ...from }),
    );
    for (const { Key, UploadId, Initiated } of page.Uploads ?? [])
      if (Initiated && Initiated < before)
        await client.send(new s3.AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }));
    from = page.IsTruncated
      ? { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
      : null;
  }
}
