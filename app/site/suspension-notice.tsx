import { dateText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";
import { useSite } from "./site-data";

/** On every page of somebody suspended: until when, and why. */
export function SuspensionNotice() {
  const { profile: texts } = useTexts();
  const language = useLanguage();
  const suspension = useSite()?.member?.suspension;
  if (!suspension) return null;
  return (
    <Alert tone="warning" title={texts.suspendedTitle} live="alert">
      <p>{texts.suspendedUntil(dateText(suspension.until, language))}</p>
      <p>
        {texts.suspendedReason} {suspension.reason}
      </p>
    </Alert>
  );
}
