import { useEffect, useRef } from "react";
import { postAnchor } from "./paths";

/** Half of a post is in sight, or it fills half of the window. */
const ENOUGH = 0.5;
/** Fine enough for posts of many windows' height. */
const STEPS = Array.from({ length: 21 }, (_, step) => step / 20);

/**
 * Tells which of these posts are in sight, whenever that changes.
 * @param numbers of posts that stand in the page
 */
export function useVisiblePosts(
  numbers: readonly number[],
  hear: (visible: ReadonlySet<number>) => void,
): void {
  const latest = useRef(hear);
  latest.current = hear;
  const key = numbers.join();
  useEffect(() => {
    const visible = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, intersectionRatio, intersectionRect } of entries) {
          const isSeen =
            isIntersecting &&
            (intersectionRatio >= ENOUGH || intersectionRect.height >= window.innerHeight * ENOUGH);
          const number = Number(target.id.slice(postAnchor("").length));
          if (isSeen) visible.add(number);
          else visible.delete(number);
        }
        latest.current(visible);
      },
      { threshold: STEPS },
    );
    for (const number of key.split(",")) {
      const post = document.getElementById(postAnchor(number));
      if (post) observer.observe(post);
    }
    return () => observer.disconnect();
  }, [key]);
}
