import type { Viewer } from "../members/contract.ts";
import { secretKey } from "../members/limits.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import type { Limit } from "../platform/rate-limits.ts";
import { BarrierInput } from "./inputs.ts";

const REPORTING: Limit = { name: "barrier-ip", points: 5, seconds: 3600 };
export const SEND_BARRIER = "accessibility.send-barrier";

/**
 * Keeps what somebody says of a barrier, signed in or not, and writes to the administrators of the community.
 * @param address IP address of who writes, for the rate limit
 * @throws Invalid, TooMany
 */
export const reportBarrier = ({ transact, rateLimits }: Platform) =>
  async function reportBarrier(viewer: Viewer, address: string, input: unknown): Promise<void> {
    const report = parse(BarrierInput, input);
    await rateLimits.spend(REPORTING, secretKey(address));
    await transact(async (work) => {
      const tx = await work.prisma();
      const { id } = await tx.accessibilityReport.create({
        data: { body: report.body, page: report.page ?? null, email: report.email ?? null },
      });
      await work.announce({
        name: "barrier.reported",
        actorId: viewer.member?.id ?? null,
        administrationId: null,
        spaceId: null,
        thing: { kind: "accessibilityReport", id },
      });
      await work.enqueue(SEND_BARRIER, { id });
    });
  };
