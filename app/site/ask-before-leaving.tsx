import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { useCallback } from "react";
import { isKept, isLeft, isUnsent } from "../forms/unsent";
import { useTexts } from "../i18n/use-texts";
import { QuestionDialog } from "../ui/question-dialog";

/** Asks whoever is about to leave a text that was begun and not sent: within the site, and by closing the window. */
export function AskBeforeLeaving() {
  const { writing } = useTexts();
  const blocker = useBlocker(
    useCallback(
      ({ nextLocation }: { nextLocation: Parameters<typeof isLeft>[0] }) => isLeft(nextLocation),
      [],
    ),
  );
  useBeforeUnload(useCallback((event) => isUnsent() && event.preventDefault(), []));
  return (
    <QuestionDialog
      open={blocker.state === "blocked"}
      title={writing.leaveTitle}
      stay={{ label: writing.stay, onChoose: () => blocker.reset?.() }}
      go={{ label: writing.leave, onChoose: () => blocker.proceed?.() }}
    >
      <p>
        {writing.leaveText} {blocker.location && isKept(blocker.location) && writing.leaveKept}
      </p>
    </QuestionDialog>
  );
}
