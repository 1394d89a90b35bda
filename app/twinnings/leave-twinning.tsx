import { Form } from "@remix-run/react";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";

/** Leaves, after asking; a disclosure, so it asks without JavaScript too. */
export function LeaveTwinning() {
  const { participation: texts } = useTexts();
  return (
    <Disclosure summary={texts.leave}>
      <Form method="post">
        <p>{texts.leaveAsk}</p>
        <Button size="sm" variant="danger" name="intent" value="leave">
          {texts.leaveYes}
        </Button>
      </Form>
    </Disclosure>
  );
}
