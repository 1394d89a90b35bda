import type { VersionView } from "../../server/documents/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";

/** What is to be known of a document's file before anything else: why nobody gets it, or what whoever gets it will find. */
export function FileNotices({ version: { scan, threat, marks } }: { version: VersionView }) {
  const { documents: texts, problems } = useTexts();
  return (
    <>
      {scan === "PENDING" && (
        <Alert tone="info" title={texts.inAnalysis} live="status">
          <p>{texts.inAnalysisText}</p>
        </Alert>
      )}
      {scan === "BLOCKED" && (
        <Alert tone="danger" title={texts.blocked} live="status">
          <p>{texts.blockedText(threat)}</p>
        </Alert>
      )}
      {scan === "TOO_LARGE" && (
        <Alert tone="warning" title={texts.tooLargeToScan} live="status">
          <p>{problems.fileNotCheckable?.({ code: "fileNotCheckable" })}</p>
        </Alert>
      )}
      {marks.map((mark) => (
        <Alert key={mark} tone="warning" title={texts.marks[mark]}>
          <p>{texts.marksText[mark]}</p>
        </Alert>
      ))}
    </>
  );
}
