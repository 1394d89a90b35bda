import { Form, useLocation } from "@remix-run/react";
import { LEVELS, type NotificationLevel } from "../../server/members/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";

const CHOICES = ["USUAL", ...LEVELS] as const;

/** Of what one is told in all topics of a space. @param level what was chosen, null for nothing */
export function SpaceLevel({ slug, level }: { slug: string; level: NotificationLevel | null }) {
  const { notifications: texts, profile } = useTexts();
  const { pathname } = useLocation();
  const now = level ?? "USUAL";
  return (
    <Disclosure summary={texts.levelNow(texts.levels[now])}>
      <Form method="post" action={`/notifiche/spazi/${slug}`} preventScrollReset>
        <input type="hidden" name="back" value={pathname} />
        <Field
          kind="select"
          name="level"
          id={`level-${slug}`}
          label={texts.spaceLevel}
          hint={texts.spaceLevelText}
          defaultValue={now}
          key={now}
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {`${texts.levels[choice]} · ${texts.levelHints[choice]}`}
            </option>
          ))}
        </Field>
        <FormActions>
          <Button size="sm">{profile.save}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
