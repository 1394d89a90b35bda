import type { Bookmark } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { classNames } from "../ui/class-names";
import { Icon } from "../ui/icon";

export const bookmarkLook = (kept: Bookmark | null) =>
  classNames("btn btn-text btn-sm", !kept && "btn-drawn");

/** What is on a bookmark's button: that it may be kept, or that it is. */
export function BookmarkLabel({ kept, number }: { kept: Bookmark | null; number: number }) {
  const { topics } = useTexts();
  return (
    <>
      {!kept && <Icon name="bookmark" size="sm" />}
      <span>{kept ? topics.bookmarked : topics.bookmark}</span>
      <span className="visually-hidden">: {topics.numberOf(number)}</span>
    </>
  );
}
