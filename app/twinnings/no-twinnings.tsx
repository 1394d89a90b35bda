import { useTexts } from "../i18n/use-texts";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";

/** Where no twinning has been opened yet: how the first one comes about. */
export function NoTwinnings({ level = 3 }: { level?: 2 | 3 }) {
  const { twinnings: texts, twinningForm } = useTexts();
  return (
    <EmptyState
      icon="twinning"
      level={level}
      title={texts.none}
      action={<ButtonLink to="/gemellaggi/nuovo">{twinningForm.openLink}</ButtonLink>}
    >
      {texts.noneText}
    </EmptyState>
  );
}
