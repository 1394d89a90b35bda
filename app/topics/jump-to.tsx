import { Form } from "@remix-run/react";
import type { PostView } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { SideBlock } from "../ui/side-block";
import { topicPath } from "./paths";
import { Timeline } from "./timeline";

/** A topic as long as this has a timeline. */
const LONG = 40;

type Props = { topic: { id: number; slug: string }; shown: PostView[]; last: number };

/** Where one is in a discussion of several pages, and the ways to a message by its number or its day. */
export function JumpTo({ topic, shown, last }: Props) {
  const { topics: texts } = useTexts();
  const path = topicPath(topic);
  return (
    <SideBlock title={texts.jumpTitle}>
      {last > LONG && <Timeline action={path} shown={shown} last={last} />}
      <Form method="get" action={path} className="jump-to">
        <Field
          id="vai-al-numero"
          name="messaggio"
          label={texts.jumpNumber}
          type="number"
          inputMode="numeric"
          min={1}
          max={last}
        />
        <Field id="vai-al-giorno" name="data" label={texts.jumpDay} type="date" />
        <Button variant="secondary" size="sm">
          {texts.jump}
        </Button>
      </Form>
    </SideBlock>
  );
}
