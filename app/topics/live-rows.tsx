import type { ReactNode } from "react";
import { useTexts } from "../i18n/use-texts";
import { LiveRegion } from "../ui/live-region";
import { ToastPill } from "../ui/toast-pill";
import type { LiveTopics } from "./use-live-topics";

type Props = { live: LiveTopics; children: ReactNode };

/** A list's rows; when they would stand otherwise by now it says so, and puts them right when asked to. */
export function LiveRows({ live: { waits, show, rows }, children }: Props) {
  const { topics: texts } = useTexts();
  return (
    <div ref={rows} tabIndex={-1} className="live-rows">
      {children}
      <LiveRegion message={waits ? texts.listChanged : ""} />
      {waits && (
        <ToastPill icon="refresh" onClick={show}>
          {texts.showListNow}
        </ToastPill>
      )}
    </div>
  );
}
