export type LanguageSwitchProps = {
  label: string;
  /** Where the choice is posted: it is kept, and a GET keeps nothing. */
  action: string;
  /** Where to come back to. */
  back: string;
  /** `code` is seen, `name` (in that language) is read out. */
  languages: { code: string; name: string; current?: boolean }[];
};

/** The languages of the page as buttons; each loads a fresh document, because `lang` changes with it. */
export function LanguageSwitch({ label, action, back, languages }: LanguageSwitchProps) {
  return (
    <form className="language-switch" method="post" action={action} aria-label={label}>
      <input type="hidden" name="next" value={back} />
      {languages.map(({ code, name, current }) => (
        <button
          key={code}
          type="submit"
          name="language"
          value={code}
          lang={code}
          aria-pressed={current ?? false}
        >
          {code.toUpperCase()}
          <span className="visually-hidden"> {name}</span>
        </button>
      ))}
    </form>
  );
}
