import { useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { ParticipantsView } from "../../server/twinnings/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { focusHeading } from "../ui/focus-heading";
import { LiveRegion } from "../ui/live-region";
import { type Deed, deedOf, OWN_PART, PEOPLE } from "./deed";

/**
 * Says to screen readers what was done once the page shows it. What was pressed is often gone by then: the keyboard
 * goes on where it was.
 */
export function DoneHere({ view, failed }: { view: ParticipantsView; failed: boolean }) {
  const { participation: texts } = useTexts();
  const { formData } = useNavigation();
  const begun = useRef<Deed | null>(null);
  const [said, say] = useState("");
  useEffect(() => {
    if (formData) {
      begun.current ??= deedOf(formData, view);
      say("");
      return;
    }
    const deed = begun.current;
    begun.current = null;
    if (!deed || failed) return;
    say(texts.done[deed.name](deed.who));
    if (document.activeElement === document.body) focusHeading([deed.part, PEOPLE, OWN_PART]);
  }, [formData, view, failed, texts]);
  return <LiveRegion message={said} />;
}
