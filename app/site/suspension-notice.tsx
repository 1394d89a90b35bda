import { dateText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";
import { useSite } from "./site-data";

/**
 * On every page of somebody suspended, and where she would write: until when, and why.
 * @param note what is to be said there; the page's own notice is the one that is read out
 */
export function SuspensionNotice({ note }: { note?: string }) {
  const { profile: texts } = useTexts();
  const language = useLanguage();
  const suspension = useSite()?.member?.suspension;
  if (!suspension) return null;
  return (
    <Alert tone="warning" title={texts.suspendedTitle} live={note ? undefined : "alert"}>
      <p>{texts.suspendedUntil(dateText(suspension.until, language))}</p>
      <p>
        {texts.suspendedReason} {suspension.reason}
      </p>
      {note && <p>{note}</p>}
    </Alert>
  );
}
