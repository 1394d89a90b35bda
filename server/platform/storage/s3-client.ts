import type { S3Client } from "@aws-sdk/client-s3";

/** Where an S3-compatible store is and as whom we ask it. The secrets go into signatures and nowhere else. */
export type S3Access = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Stands before every name; empty, or ending in a slash. */
  prefix: string;
  /** The bucket in the path (`https://store/bucket/…`) rather than in the name of the host. */
  pathStyle: boolean;
};

const CONNECT_MS = 5_000;
/** Until an answer begins; what follows is watched by who reads it. */
const ANSWER_MS = 60_000;
/** Each download holds one for as long as its reader takes. */
const MAX_SOCKETS = 500;

/** The library, a client of the store, and where in it we work. */
export type Store = { s3: S3; client: S3Client; bucket: string; prefix: string };

/** Nothing is asked of the store yet. The library is large: who keeps files on a disk never reads it. */
export async function openStore(access: S3Access): Promise<Store> {
  const s3 = { ...(await import("@aws-sdk/client-s3")), ...(await import("@aws-sdk/lib-storage")) };
  return { s3, client: clientOf(s3, access), bucket: access.bucket, prefix: access.prefix };
}

type S3 = typeof import("@aws-sdk/client-s3") & typeof import("@aws-sdk/lib-storage");

function clientOf({ S3Client }: S3, access: S3Access): S3Client {
  const { endpoint, region, pathStyle, accessKeyId, secretAccessKey } = access;
  const agent = { keepAlive: true, maxSockets: MAX_SOCKETS };
  return new S3Client({
    endpoint,
    region,
    forcePathStyle: pathStyle,
    credentials: { accessKeyId, secretAccessKey },
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: ANSWER_MS,
      throwOnRequestTimeout: true,
      // A reader who takes nothing in for a while is no fault of the store's.
      socketTimeout: 0,
      httpAgent: agent,
      httpsAgent: agent,
    },
    // Newer checksums are refused by stores that are not Amazon's; each request is signed with the hash of its bytes.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}
