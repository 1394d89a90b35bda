import { useTexts } from "../i18n/use-texts";
import { CHOSEN_FORM } from "./use-chosen";

type Props = { id: number; title: string; chosen: boolean };

/** Chooses a document of a list, for what is done with several. */
export function ChooseBox({ id, title, chosen }: Props) {
  const { documents: texts } = useTexts();
  return (
    <label className="choose-box">
      <input type="checkbox" name="document" value={id} form={CHOSEN_FORM} defaultChecked={chosen} />
      <span className="visually-hidden">{texts.choose(title)}</span>
    </label>
  );
}
