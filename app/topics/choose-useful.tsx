import { Form, useNavigation } from "@remix-run/react";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";

type Props = { number: number; useful: boolean };

/** For who asked, and for leads: this is the useful answer, or no longer. */
export function ChooseUseful({ number, useful }: Props) {
  const { tidying: texts, topics } = useTexts();
  const { state, formData } = useNavigation();
  const busy =
    state !== "idle" && formData?.get("intent") === "useful" && formData.get("number") === String(number);
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="useful" />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="chosen" value={useful ? "no" : "yes"} />
      <Button variant="text" size="sm" busy={busy}>
        {useful ? texts.unmarkUseful : texts.markUseful}
        <span className="visually-hidden">: {topics.numberOf(number)}</span>
      </Button>
    </Form>
  );
}
