import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { vi } from "vitest";
import type { S3Access } from "../../server/platform/storage/s3-client.ts";
import { freePort } from "./agire-process.ts";
import { findSwift } from "./find-swift.mjs";
import { tcpProxy } from "./tcp-proxy.ts";

export type ObjectStore = Awaited<ReturnType<typeof openObjectStore>>;

// It is five processes of Python: what takes a second here may take twenty elsewhere.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const USER = "test:agire";
const KEY = "chiave-che-nessuno-legge";
const BUCKET = "documenti-di-prova";

/** A real store that speaks S3, on this machine: OpenStack Swift, reached through a line that can be cut. */
export async function openObjectStore() {
  const folder = mkdtempSync(path.join(tmpdir(), "agire-s3-"));
  const ports = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const line = await tcpProxy();
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${ports[0]}`,
    region: "us-east-1",
    forcePathStyle: true,
    credentials: { accessKeyId: USER, secretAccessKey: KEY },
    requestChecksumCalculation: "WHEN_REQUIRED",
  });
  const all = { Bucket: BUCKET };
  let servers: ChildProcess | undefined;

  /** Those parts of it that keep files are there a little later than those that know of buckets. */
  const isReady = async () =>
    (await client.send(new CreateBucketCommand(all)).then(yes, isThere)) &&
    (await client.send(new HeadObjectCommand({ ...all, Key: "never" })).then(yes, isNotThere));

  async function start() {
    const script = path.resolve("tests/support/object-store.py");
    const args = [script, folder, ...ports.map(String), USER, KEY];
    const child = spawn(findSwift(), args, { stdio: ["pipe", "pipe", "pipe"] });
    servers = child;
    let printed = "";
    for (const said of [child.stdout, child.stderr]) said.on("data", (chunk) => (printed += chunk));
    const deadline = Date.now() + 60_000;
    while (!(await isReady())) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`no S3 store:\n${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    line.to(ports[0]);
  }
  async function stop() {
    if (!servers) return;
    const gone = once(servers, "exit");
    servers.stdin?.end();
    await gone;
    line.cut(1);
    servers = undefined;
  }
  await start();
  return {
    /** For the environment of an app. */
    variables: {
      S3_ENDPOINT: line.url,
      S3_BUCKET: BUCKET,
      S3_ACCESS_KEY_ID: USER,
      S3_SECRET_ACCESS_KEY: KEY,
    },
    /** The same as a storage is told it. */
    access: (prefix = ""): S3Access => ({
      endpoint: line.url,
      bucket: BUCKET,
      region: "us-east-1",
      accessKeyId: USER,
      secretAccessKey: KEY,
      prefix,
      pathStyle: true,
    }),
    line,
    start,
    stop,
    /** Names of all that is in it, sorted. */
    async names(): Promise<string[]> {
      const { Contents = [] } = await client.send(new ListObjectsV2Command(all));
      return Contents.map(({ Key }) => Key ?? "").sort();
    },
    /** Names of uploads in parts that nobody has ended. */
    async unended(): Promise<string[]> {
      const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand(all));
      return Uploads.map(({ Key }) => Key ?? "");
    },
    /** What a killed process leaves: one file written aside, one half sent in parts. */
    async leaveBehind(prefix = "") {
      const [whole, half] = [`${prefix}incoming/whole`, `${prefix}incoming/half`];
      await client.send(new PutObjectCommand({ ...all, Key: whole, Body: "whole" }));
      const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...all, Key: half }));
      await client.send(
        new UploadPartCommand({ ...all, Key: half, UploadId, PartNumber: 1, Body: Buffer.alloc(1_000) }),
      );
    },
    async close() {
      await stop();
      client.destroy();
      await line.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const yes = () => true;
const isNotThere = ({ name }: Error) => name === "NotFound";
const isThere = ({ name }: Error) => /^BucketAlready/.test(name);
