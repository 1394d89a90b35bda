import type { output } from "zod/mini";
import { isStaff, type Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Conflict, Denied, Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import type { Work } from "../platform/transact.ts";
import { beginParticipation } from "../spaces/begin-participation.ts";
import { openSpace } from "../spaces/open-space.ts";
import { canOpenTwinning, TWINNINGS_TAG } from "./contract.ts";
import { freeSlug } from "./free-slug.ts";
import { OpenTwinningInput } from "./inputs.ts";
import { OPENING_TWINNINGS } from "./limits.ts";
import { type Party, partiesNamed } from "./parties-named.ts";
import { toldOf } from "./told-of.ts";

type Wanted = output<typeof OpenTwinningInput>;
type Opened = { spaceId: number; slug: string };

/** So that two of one acronym cannot cross, and one form sent twice opens one twinning. */
const oneAtATime = statement(
  "twinning_open_lock",
  "SELECT pg_advisory_xact_lock(hashtext('agire.twinning'))",
);
const openedJustNow = statement(
  "twinning_opened_just_now",
  `SELECT s.id AS "spaceId", s.slug FROM activity a
   JOIN twinning t ON t.id = a.thing_id JOIN space s ON s.id = t.space_id
   WHERE a.name = 'twinning.opened' AND a.actor_id = $1 AND a.at > now() - interval '1 minute'
     AND t.acronym = $2 AND t.title = $3 AND t.version = 1 LIMIT 1`,
);

/**
 * Opens a twinning with its space (whose discussion is started by those who listen): the staff any; a member a
 * draft for those who take part, with the own administration among the parties, and leads it from then on.
 * @throws Denied (`signInFirst`, `noAdministration`, `staffOnly`), Invalid, TooMany, Conflict (`slugTaken`)
 */
export const openTwinning = ({ transact, rateLimits }: Platform) =>
  async function openTwinning(viewer: Viewer, input: unknown): Promise<Opened> {
    const opener = requireMember(viewer);
    if (!canOpenTwinning(viewer)) throw Denied("noAdministration");
    const wanted = parse(OpenTwinningInput, input);
    const staff = isStaff(viewer);
    if (!staff && isForStaff(wanted)) throw Denied("staffOnly");
    const { slug: wish, state = "DRAFT", visibility = "PARTIES", openedAt, parties: byId, ...rest } = wanted;
    const { offering, receiving, coordinating, ...texts } = rest;
    const told = toldOf(texts);
    if (!staff) await rateLimits.spend(OPENING_TWINNINGS, opener.id);
    return transact(async (work) => {
      await work.sql(oneAtATime);
      const same = [opener.id, told.acronym, told.title];
      const [again] = wish ? [] : await work.sql<Opened>(openedJustNow, same);
      if (again) return again;
      const parties = byId ?? (await partiesNamed(work, { offering, receiving, coordinating }));
      await requireParties(work, parties, byId !== undefined);
      const own = opener.administration;
      if (!staff && !parties.some(({ administrationId }) => administrationId === own?.id))
        throw Invalid({ offering: { code: "ownPartyMissing", name: own?.name ?? "" } });
      const slug = await freeSlug(work, wish, told.acronym);
      if (!slug) throw Conflict("slugTaken", { slug: { code: "slugTaken" } });
      const spaceId = await openSpace(viewer, work, {
        kind: "TWINNING",
        slug,
        title: told.title,
        shortTitle: told.acronym,
        visibility,
        openedAt,
      });
      const tx = await work.prisma();
      const { id } = await tx.twinning.create({
        data: {
          ...told,
          state,
          spaceId,
          parties: { create: parties.map((party, position) => ({ ...party, position })) },
        },
      });
      await work.announce({
        name: "twinning.opened",
        actorId: opener.id,
        administrationId: staff ? null : (own?.id ?? null),
        spaceId,
        thing: { kind: "twinning", id },
        touches: [TWINNINGS_TAG],
      });
      if (!staff && own) {
        const lead = { spaceId, memberId: opener.id, administrationId: own.id, role: "LEAD" as const };
        await beginParticipation(work, opener.id, lead);
      }
      return { spaceId, slug };
    });
  };

/** More than a draft for those who take part, or how it once was. */
const isForStaff = ({ state = "DRAFT", visibility = "PARTIES", openedAt, parties, slug }: Wanted) =>
  state !== "DRAFT" ||
  visibility !== "PARTIES" ||
  [openedAt, parties, slug].some((said) => said !== undefined);

/** @throws Invalid: nobody at all, somebody who is not there, or the same one on both sides */
async function requireParties(work: Work, parties: Party[], byId: boolean) {
  if (parties.length === 0 && !byId) throw Invalid({ offering: { code: "noParty" } });
  if (!byId) return;
  const ids = [...new Set(parties.map(({ administrationId }) => administrationId))];
  const tx = await work.prisma();
  const on = (side: Party["side"]) =>
    parties.filter((party) => party.side === side).map(({ administrationId }) => administrationId);
  const receiving = on("RECEIVING");
  if (on("OFFERING").some((id) => receiving.includes(id)))
    throw Invalid({ parties: { code: "sameOnBothSides", name: "" } });
  if ((await tx.administration.count({ where: { id: { in: ids } } })) < ids.length)
    throw Invalid({ parties: { code: "notFound" } });
}
