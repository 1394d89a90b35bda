import type { MemberCard } from "../../server/members/contract.ts";
import { Avatar } from "../ui/avatar";
import { ItemRow } from "../ui/item-row";
import { MemberSince } from "./member-since";

/** A member on a line of a list. */
export function MemberRow({ member, level = 2 }: { member: MemberCard; level?: 2 | 3 }) {
  const { id, name, jobTitle, administration } = member;
  return (
    <ItemRow
      title={name}
      level={level}
      to={`/iscritti/${id}`}
      lead={<Avatar name={name} />}
      meta={<MemberSince member={member} />}
    >
      {[jobTitle, administration].filter(Boolean).join(", ")}
    </ItemRow>
  );
}
