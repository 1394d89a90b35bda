import { useLocation, useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { pageOf, type TopicView } from "../../server/topics/contract.ts";
import { postAnchor, postPath } from "./paths";

/**
 * `#messaggio-57` works on any page: where the post is not on this one, the browser goes to the one it is on. An address
 * that asks for a post without a mark gets it. The keyboard goes on from there, unless it is somewhere already.
 * @param asked the post that the address asks for beside its mark
 * @param from the first post that the viewer may read
 * @returns the number asked for when it is beyond the end, or before that one
 */
export function useJumpToPost(
  topic: TopicView["topic"],
  page: number,
  lastNumber: number,
  asked: number | null,
  from: number,
): number | null {
  const navigate = useNavigate();
  const { hash, pathname, search } = useLocation();
  const followed = useRef("");
  const [missing, setMissing] = useState<number | null>(null);
  useEffect(() => {
    const place = `${search}${hash}`;
    if (followed.current === place) return;
    followed.current = place;
    const number = Number(/^#messaggio-([1-9]\d{0,8})$/.exec(hash)?.[1] ?? (hash ? 0 : (asked ?? 0)));
    const isThere = number >= from && number <= lastNumber;
    setMissing(number > 0 && !isThere ? number : null);
    if (!isThere) return;
    if (pageOf(number) !== page) navigate(postPath(topic, number), { replace: true });
    else if (!hash) navigate(`${pathname}${search}#${postAnchor(number)}`, { replace: true });
    else if (document.activeElement === document.body)
      document.getElementById(postAnchor(number))?.focus({ preventScroll: true });
  }, [navigate, hash, pathname, search, asked, topic, page, lastNumber, from]);
  return missing;
}
