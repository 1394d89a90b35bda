import * as z from "zod/mini";
import { id, line, text } from "../platform/contract.ts";

export type TwinningState =
  | "DRAFT"
  | "PROPOSED"
  | "AGREED"
  | "RUNNING"
  | "CONCLUDED"
  | "DECLINED"
  | "SUSPENDED";
export type Side = "OFFERING" | "RECEIVING" | "COORDINATING";

export type PartyView = { name: string; slug: string };

export type TwinningCard = {
  slug: string;
  acronym: string;
  title: string;
  summary: string;
  theme: string;
  state: TwinningState;
  startedYear: number | null;
  offering: PartyView[];
  receiving: PartyView[];
};

/** A twinning on the page of one of its parties, with the sides it stands on. */
export type TwinningOfAdministration = Pick<
  TwinningCard,
  "slug" | "acronym" | "title" | "state" | "startedYear"
> & { sides: Side[] };

export type TwinningView = TwinningCard & {
  spaceId: number;
  visibility: "PUBLIC" | "MEMBERS" | "PARTIES";
  programme: string | null;
  coordinating: PartyView[];
  presentationHtml: string;
  objectivesHtml: string;
  resultsHtml: string;
  referents: { memberId: number; name: string; administration: string; side: Side | null; role: string }[];
};

/** Page-cache tags: the list of twinnings, and the page of one. */
export const TWINNINGS_TAG = "twinnings";
export const twinningTag = (slug: string) => `twinning:${slug}`;

const optional = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(schema);

export const OpenTwinningInput = z.strictObject({
  slug: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,59}$/)),
  acronym: line(40),
  title: line(200, 3),
  summary: line(500),
  presentation: text(32_000),
  objectives: text(32_000),
  results: z.union([z.literal(""), text(32_000)]),
  theme: line(80),
  programme: optional(line(200)),
  startedYear: optional(z.number().check(z.int(), z.gte(1990), z.lte(2100))),
  state: z.enum(["DRAFT", "PROPOSED", "AGREED", "RUNNING", "CONCLUDED", "DECLINED", "SUSPENDED"]),
  visibility: z.enum(["PUBLIC", "MEMBERS", "PARTIES"]),
  openedAt: optional(z.date()),
  parties: z.array(
    z.strictObject({ administrationId: id, side: z.enum(["OFFERING", "RECEIVING", "COORDINATING"]) }),
  ),
});
