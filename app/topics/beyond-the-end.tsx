import { Link } from "@remix-run/react";
import { useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";
import { postPath } from "./paths";

type Props = { topic: { id: number; slug: string }; number: number; last: number };

/** The address names a post that is not there yet: said, and where the discussion ends. */
export function BeyondTheEnd({ topic, number, last }: Props) {
  const { topics: texts } = useTexts();
  return (
    <Alert
      tone="warning"
      live="status"
      actions={last > 0 && <Link to={postPath(topic, last)}>{texts.toLast}</Link>}
    >
      {texts.beyond(number, last)}
    </Alert>
  );
}
