import { Form } from "@remix-run/react";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { useClosingDetails } from "../ui/use-closing-details";

/** Leaves, after asking; a disclosure, so it asks without JavaScript too. */
export function LeaveTwinning() {
  const { participation: texts } = useTexts();
  return (
    <details className="dropdown" ref={useClosingDetails()}>
      <summary className="btn btn-text btn-sm">{texts.leave}</summary>
      <Form method="post" className="dropdown-menu">
        <p>{texts.leaveAsk}</p>
        <Button size="sm" variant="danger" name="intent" value="leave">
          {texts.leaveYes}
        </Button>
      </Form>
    </details>
  );
}
