import { Form, useLocation } from "@remix-run/react";
import { LEVELS, type NotificationLevel } from "../../server/members/contract.ts";
import type { SpaceKind } from "../../server/spaces/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";

const CHOICES = ["USUAL", ...LEVELS] as const;

type Props = {
  slug: string;
  kind: SpaceKind;
  /** What was chosen, null for nothing. */
  level: NotificationLevel | null;
};

/** Of what one is told in all topics of a space. */
export function SpaceLevel({ slug, kind, level }: Props) {
  const { notifications: texts } = useTexts();
  const { pathname } = useLocation();
  const now = level ?? "USUAL";
  return (
    <Disclosure summary={`${texts.spaceLevel[kind]}: ${texts.levels[now]}`}>
      <Form method="post" action={`/notifiche/spazi/${slug}`} preventScrollReset>
        <input type="hidden" name="back" value={pathname} />
        <Field
          kind="select"
          name="level"
          id={`level-${slug}`}
          label={texts.spaceLevel[kind]}
          hint={texts.spaceLevelText}
          defaultValue={now}
          key={now}
          wide
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {`${texts.levels[choice]} · ${texts.levelHints[choice]}`}
            </option>
          ))}
        </Field>
        <FormActions>
          <Button size="sm">{texts.saveChoice}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
