import { useLocation, useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { LivePosts } from "./live-posts";
import { placePath } from "./paths";

/** An old link to a message that was moved since, `#messaggio-57`, leads to where it stands now. */
export function useMovedPost(posts: LivePosts["posts"]) {
  const navigate = useNavigate();
  const { hash } = useLocation();
  const followed = useRef("");
  useEffect(() => {
    // Once for each address: whoever reads here while a message is moved stays.
    if (followed.current === hash) return;
    followed.current = hash;
    const number = Number(/^#messaggio-([1-9]\d{0,8})$/.exec(hash)?.[1] ?? 0);
    const movedTo = posts.get(number)?.movedTo;
    if (movedTo) navigate(placePath(movedTo.topicId, movedTo.number), { replace: true });
  }, [navigate, hash, posts]);
}
