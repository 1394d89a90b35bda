import { createHash } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import type { Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

// A twinning with a library, those who take part in it and those who do not.

export type Member = Viewer & { member: NonNullable<Viewer["member"]> };

export let t: TestCommunity;
export let spaceId: number;
export let slug: string;
/** Takes part; leads; only signed in; of the staff. */
export let anna: Viewer;
export let lead: Viewer;
export let stranger: Member;
export let staff: Member;

export const documents = () => t.community.documents;

export async function* bytesOf(text: string | Uint8Array, piece = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

export const upload = (text: string | Uint8Array, name = "Nota.txt", by: Viewer = anna, to = slug) =>
  documents().takeUpload(by, to, { name, bytes: bytesOf(text) });

/** Adds a document of this text; answers its id. */
export async function add(text: string, fields: object = {}, by: Viewer = anna): Promise<number> {
  const file = await upload(text, "Nota.txt", by);
  const [id] = await documents().addDocuments(by, slug, { file, audience: "PUBLIC", ...fields });
  if (id === undefined) throw new Error("no document was made");
  return id;
}

export const idOf = ({ member }: Viewer) => member?.id ?? 0;

export const read = async (viewer: Viewer, id: number, number = 1) => {
  const file = await documents().openFile(viewer, id, number);
  const pieces: Uint8Array[] = [];
  for await (const piece of await file.read()) pieces.push(piece);
  return Buffer.concat(pieces).toString();
};

export const sha256 = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");

/** Before the tests of a file: the stage above. @param variables of the environment */
export function library(variables: Record<string, string> = {}): void {
  beforeAll(async () => {
    t = await testCommunity(variables);
    ({ spaceId, slug } = await t.twinning());
    anna = await t.takePart(await t.member("Anna Prova"), spaceId);
    lead = await t.takePart(await t.member("Lea Guida"), spaceId, "LEAD");
    stranger = await t.member("Stefano Fuori");
    staff = await t.member("Mara Staff", "MODERATOR");
  });
  afterAll(() => t.close());
}
