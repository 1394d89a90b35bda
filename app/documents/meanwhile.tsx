import { useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";
import { LiveRegion } from "../ui/live-region";
import { ToastPill } from "../ui/toast-pill";
import type { LiveDocument } from "./use-live-document";

/** What became of a document while its page is open. */
export function Meanwhile({ live: { newer, stale, show } }: { live: LiveDocument }) {
  const { documents: texts } = useTexts();
  const last = newer.at(-1);
  const who = last && texts.by(last.author.name, last.author.administration);
  const came =
    last && who
      ? newer.length > 1
        ? texts.meanwhileMore(last.number, who, newer.length - 1)
        : texts.meanwhile(last.number, who)
      : null;
  const said = stale === "gone" ? texts.goneMeanwhile : (came ?? (stale && texts.changedMeanwhile));
  return (
    <>
      <LiveRegion message={said ?? ""} />
      {stale && said ? (
        <ToastPill icon="refresh" onClick={show}>
          {texts.showNow(said)}
        </ToastPill>
      ) : (
        said && (
          <Alert tone="info">
            <p>{said}.</p>
          </Alert>
        )
      )}
    </>
  );
}
