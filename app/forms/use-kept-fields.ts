import { type RefObject, useEffect } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTick = (control: Control) => control.type === "checkbox" || control.type === "radio";

/** What a person fills in; never a password, which is written down nowhere, nor what the page itself put there. */
const controlsOf = (form: HTMLFormElement) =>
  [...form.querySelectorAll<Control>("input[name], textarea[name], select[name]")].filter(
    ({ type, name }) => type !== "hidden" && type !== "password" && !/password/i.test(name),
  );

/** A browser may forbid its storage: then nothing is kept. */
function stored(work: (storage: Storage) => unknown): string | null {
  try {
    const kept = work(sessionStorage);
    return typeof kept === "string" ? kept : null;
  } catch {
    return null;
  }
}

/**
 * Keeps what was typed into a form for as long as this window lives, so that it is there again after a look at another
 * page, or in another language. Only what is empty is filled.
 */
export function useKeptFields(form: RefObject<HTMLFormElement>, key: string) {
  useEffect(() => {
    const kept = form.current;
    if (!kept) return;
    const values: Record<string, string> = JSON.parse(stored((storage) => storage.getItem(key)) ?? "{}");
    for (const control of controlsOf(kept)) {
      const value = values[control.name];
      if (value === undefined) continue;
      if (isTick(control)) (control as HTMLInputElement).checked ||= control.value === value;
      else if (control.value === "") control.value = value;
    }
    const keep = () => {
      const now = controlsOf(kept).filter(
        (control) => !isTick(control) || (control as HTMLInputElement).checked,
      );
      const said = JSON.stringify(Object.fromEntries(now.map(({ name, value }) => [name, value])));
      stored((storage) => storage.setItem(key, said));
    };
    kept.addEventListener("input", keep);
    kept.addEventListener("change", keep);
    return () => {
      kept.removeEventListener("input", keep);
      kept.removeEventListener("change", keep);
    };
  }, [form, key]);
}

export const forgetFields = (key: string) => stored((storage) => storage.removeItem(key));
