import { administrationNamed } from "../members/administration-named.ts";
import { Invalid } from "../platform/errors.ts";
import type { Work } from "../platform/transact.ts";
import type { Side } from "./contract.ts";

export type Party = { administrationId: number; side: Side };
type Names = Partial<Record<"offering" | "receiving" | "coordinating", string[]>>;

/**
 * The parties by name, each once on its side, in their order; who is in no index yet is written down "da verificare".
 * @throws Invalid (`sameOnBothSides`: nobody hands something over to itself)
 */
export async function partiesNamed(work: Work, names: Names): Promise<Party[]> {
  const parties: Party[] = [];
  const add = async (name: string, side: Side) => {
    const administrationId = await administrationNamed(work, name);
    const on = (other: Side) =>
      parties.some((party) => party.administrationId === administrationId && party.side === other);
    if (side === "RECEIVING" && on("OFFERING"))
      throw Invalid({ receiving: { code: "sameOnBothSides", name } });
    if (!on(side)) parties.push({ administrationId, side });
  };
  for (const name of names.offering ?? []) await add(name, "OFFERING");
  for (const name of names.receiving ?? []) await add(name, "RECEIVING");
  for (const name of names.coordinating ?? []) await add(name, "COORDINATING");
  return parties;
}
