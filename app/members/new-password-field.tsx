import { useRef, useState } from "react";
import { PASSWORD_MIN } from "../../server/members/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { PasswordField } from "../ui/password-field";
import { type Judge, loadJudge } from "./judge-password";

type Props = {
  label: string;
  error: string | undefined;
  id?: string;
  /** What else is known of the person, and weighed by the server too. */
  about?: string[];
};

/** Fields of the same form that say who somebody is. */
const ABOUT = ["name", "email", "administration"];

/** A password to be chosen; with JavaScript it is told while typing how soon it would be guessed. */
export function NewPasswordField({ label, error, id = "password", about: known = [] }: Props) {
  const { members: texts } = useTexts();
  const judge = useRef<Promise<Judge | null>>();
  const [score, setScore] = useState<0 | 1 | 2 | 3 | 4 | null>(null);
  // Without it one chooses a password all the same, and the server judges.
  const load = () => {
    judge.current ??= loadJudge().catch(() => null);
    return judge.current;
  };
  async function judgeTyped(input: HTMLInputElement) {
    const says = await load();
    const typed = ABOUT.map((name) => input.form?.elements.namedItem(name)).flatMap((field) =>
      field instanceof HTMLInputElement ? [field.value] : [],
    );
    const about = [...known, ...typed];
    setScore(says && input.value ? (says(input.value, about) as typeof score) : null);
  }
  return (
    <>
      <PasswordField
        id={id}
        name="password"
        label={label}
        hint={texts.passwordHint(PASSWORD_MIN)}
        error={error}
        autoComplete="new-password"
        maxLength={200}
        required
        onFocus={load}
        onInput={(event) => void judgeTyped(event.currentTarget)}
        texts={{ show: texts.showPassword, hide: texts.hidePassword }}
      />
      <div className="password-strength" role="status">
        {score !== null && (
          <>
            <meter
              min={0}
              max={4}
              low={2}
              high={3}
              optimum={4}
              value={Math.max(score, 0.3)}
              aria-hidden="true"
            />
            {texts.strength}: {texts.strengths[score]}
          </>
        )}
      </div>
    </>
  );
}
