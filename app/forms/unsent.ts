import { type RefObject, useEffect } from "react";

/** Where a navigation leads to. */
export type Going = { pathname: string; search: string; state: unknown };

type Watched = { box: HTMLTextAreaElement; original: string; stays: (to: Going) => boolean; kept: boolean };

// One question for all boxes of a page: the router asks one only.
const watched = new Set<Watched>();

/** Whether leaving the document now would lose sight of a text that was begun and not sent. */
export const isUnsent = () => [...watched].some(isBegun);

/** The same for a navigation within the site. */
export const isLeft = (to: Going) => leftBy(to).length > 0;

/** Whether all that would be left is found again among the writer's drafts. */
export const isKept = (to: Going) => leftBy(to).every(({ kept }) => kept);

const leftBy = (to: Going) => [...watched].filter((one) => isBegun(one) && !one.stays(to));

const isBegun = ({ box, original }: Watched) => box.isConnected && box.value.trim() !== original.trim();

/**
 * Has people asked before they leave a text that they began to write in a box.
 * @param original what stands there while nobody has written
 * @param stays tells where the text goes along, or is brought back by itself
 * @param kept the text is among the writer's drafts, or will be once the box is gone
 */
export function useUnsent(
  box: RefObject<HTMLTextAreaElement>,
  original: string,
  stays: (to: Going) => boolean,
  kept: boolean,
) {
  useEffect(() => {
    if (!box.current) return;
    const one: Watched = { box: box.current, original, stays, kept };
    watched.add(one);
    return () => void watched.delete(one);
  }, [box, original, stays, kept]);
}
