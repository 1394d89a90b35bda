import { useLocation } from "@remix-run/react";
import { useTexts } from "../i18n/use-texts";

/** Where there is no JavaScript: shows the form again, and what its text would look like. @param anchor of the form */
export function PreviewButton({ anchor }: { anchor?: string }) {
  const { writing } = useTexts();
  const { pathname, search } = useLocation();
  return (
    <noscript>
      <button
        type="submit"
        className="btn btn-outline-primary"
        name="preview"
        value="yes"
        formAction={`${pathname}${search}${anchor ? `#${anchor}` : ""}`}
      >
        {writing.preview}
      </button>
    </noscript>
  );
}
