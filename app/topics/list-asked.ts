import type { AppLoadContext } from "@remix-run/node";
import { listPlace } from "../site/list-steps";
import { chosenIn, ORDERS, SHARES } from "./topics-chosen";

/** The community's own space. */
export const FORUM = "forum";

/** The list of discussions that an address asks for, and what can be chosen in it. */
export async function listAsked(
  { viewer, community: { topics, twinnings } }: Pick<AppLoadContext, "viewer" | "community">,
  request: Request,
) {
  const chosen = chosenIn(request);
  const { themes, spaceIds } = await twinnings.spacesOf(viewer, {
    theme: chosen.tema,
    administration: chosen.amministrazione,
  });
  // The forum has neither theme nor administrations.
  const ofTwinnings = chosen.tema !== "" || chosen.amministrazione !== "" || chosen.dove === "gemellaggi";
  const where = {
    words: chosen.q,
    ...(chosen.dove === "forum" && { space: FORUM }),
    ...(ofTwinnings && { spaceIds }),
    order: ORDERS[chosen.ordine],
    ...(chosen.mostra && { share: SHARES[chosen.mostra] }),
  };
  const list = await topics.topicList(viewer, where, listPlace(request));
  return { list, themes, chosen };
}
