import { NotFound } from "../platform/errors.ts";
import type { Channel } from "../platform/realtime.ts";
import { stirs } from "../platform/stirred.ts";
import type { Viewer } from "./contract.ts";

/** The room `member:<id>`, for that member's own windows alone: something of hers changed, in one of them or elsewhere. */
export const memberChannel: Channel<Viewer> = {
  kind: "member",
  withoutPresence: true,
  async join(viewer, memberId) {
    if (viewer.member?.id !== memberId) throw NotFound();
    return { said: { version: 0 }, groups: [] };
  },
  changesAfter: stirs("member"),
};
