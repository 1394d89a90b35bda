import { sizeText } from "../i18n/sizes";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";

/** From here on it is said that little is left. */
const SCARCE = 0.9;

/** How much of the room for documents is used, in bytes. */
export function RoomUsed({ used, max }: { used: number; max: number }) {
  const { documents: texts } = useTexts();
  const language = useLanguage();
  return (
    <div className="room-used">
      {used >= max * SCARCE && (
        <Alert tone="warning">
          <p>{used >= max ? texts.roomNone : texts.roomScarce(sizeText(max - used, language))}</p>
        </Alert>
      )}
      <p id="room-used">{texts.room(sizeText(used, language), sizeText(max, language))}</p>
      <progress value={Math.min(used, max)} max={max} aria-labelledby="room-used" />
    </div>
  );
}
