import type { MemberCard } from "../../server/members/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { MoreLink } from "../ui/more-link";
import { Person } from "../ui/person";
import { SideBlock } from "../ui/side-block";
import { MemberSince } from "./member-since";

/** Who came last, in the side column. */
export function LatestMembers({ members }: { members: MemberCard[] }) {
  const { home } = useTexts();
  if (members.length === 0) return null;
  return (
    <SideBlock title={home.latestMembers}>
      <ul className="person-list">
        {members.map((member) => (
          <li key={member.id}>
            <Person
              name={member.name}
              to={`/iscritti/${member.id}`}
              detail={
                <>
                  {[member.jobTitle, member.administration].filter(Boolean).join(", ")}
                  <br />
                  <MemberSince member={member} />
                </>
              }
            />
          </li>
        ))}
      </ul>
      <MoreLink to="/iscritti">{home.allMembers}</MoreLink>
    </SideBlock>
  );
}
