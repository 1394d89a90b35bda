import type { Present } from "../../server/platform/presence.ts";
import { useTexts } from "../i18n/use-texts";

/** Who is writing now. Seen and never said: whoever listens to a page would be interrupted for nothing. */
export function Typists({ typists }: { typists: Present[] }) {
  const { topics: texts } = useTexts();
  return <p className="typists">{typists.length > 0 && texts.typing(typists.map(({ name }) => name))}</p>;
}
