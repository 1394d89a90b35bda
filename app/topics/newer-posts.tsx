import { useNavigate } from "@remix-run/react";
import { useTexts } from "../i18n/use-texts";
import { ToastPill } from "../ui/toast-pill";

/** On an earlier page: that the discussion has gone on, and the way there. */
export function NewerPosts({ count, to }: { count: number; to: string }) {
  const { topics } = useTexts();
  const navigate = useNavigate();
  if (count === 0) return null;
  return (
    <ToastPill icon="comments" onClick={() => navigate(to)}>
      {topics.newPosts(count)}
    </ToastPill>
  );
}
