import { useEffect, useState } from "react";
import { useTexts } from "../i18n/use-texts";
import { useSite } from "../site/site-data";
import { Alert } from "../ui/alert";
import { Field } from "../ui/field";
import { drafts } from "./drafts";

/** In place of a topic that is not to be read from here (any more): that it is so, and what one had begun to write in it. */
export function TopicGone({ topicId }: { topicId: string }) {
  const { topics: texts } = useTexts();
  const [begun, setBegun] = useState("");
  const owner = useSite()?.member?.id ?? null;
  useEffect(() => setBegun(drafts.textOf(owner, `/discussioni/${topicId}`)), [owner, topicId]);
  return (
    <>
      <Alert tone="warning" live="alert">
        {texts.gone}
      </Alert>
      {begun && (
        <Field
          kind="textarea"
          name="begun"
          label={texts.begunGone}
          hint={texts.begunGoneHint}
          defaultValue={begun}
          readOnly
          rows={8}
          wide
        />
      )}
    </>
  );
}
