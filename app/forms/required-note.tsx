import { useTexts } from "../i18n/use-texts";

/** Once in a form, above its fields: what the star beside them means. */
export function RequiredNote() {
  return <p className="form-text">{useTexts().form.requiredNote}</p>;
}
