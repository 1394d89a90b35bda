import type { PresenceEvent } from "../../server/platform/presence.ts";
import { useTexts } from "../i18n/use-texts";
import type { Connection } from "../live/line";
import { StatusDot } from "../ui/status-dot";

export type WhoIsHereProps = {
  presence: PresenceEvent | null;
  connection: Connection;
  viewerId: number | null;
};

/** Whether the page is live, and who else reads along. */
export function WhoIsHere({ presence, connection, viewerId }: WhoIsHereProps) {
  const { topics: texts } = useTexts();
  if (connection === "starting" || connection === "shut") return null;
  if (connection === "lost") return <StatusDot state="busy">{texts.reconnecting}</StatusDot>;
  const names = (presence?.members ?? []).filter(({ id }) => id !== viewerId).map(({ name }) => name);
  const unnamed = (presence?.membersCount ?? 0) - (presence?.members.length ?? 0);
  const guests = (presence?.guests ?? 0) - (viewerId === null ? 1 : 0);
  const others = [
    ...names,
    ...(unnamed > 0 ? [texts.others(unnamed)] : []),
    ...(guests > 0 ? [texts.guests(guests)] : []),
  ];
  return (
    <StatusDot state="on">
      {texts.live}
      {others.length > 0 && ` · ${texts.here}: ${others.join(", ")}`}
    </StatusDot>
  );
}
