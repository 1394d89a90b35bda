import { useTexts } from "../i18n/use-texts";
import { Field } from "../ui/field";
import { PasswordField } from "../ui/password-field";

type Controls = { email: string; password: string };

type Props = {
  /** What the two are sent as. */
  names?: Controls;
  /** The ids of the two controls, where others stand on the page or something leads to them. */
  ids?: Controls;
  email: string | undefined;
  errorOf: (field: string) => string | undefined;
};

const NAMES: Controls = { email: "email", password: "password" };

/** What one signs in with: the address and the password. */
export function CredentialFields({ names = NAMES, ids = names, email, errorOf }: Props) {
  const { members: texts } = useTexts();
  return (
    <>
      <Field
        id={ids.email}
        name={names.email}
        label={texts.email}
        type="email"
        inputMode="email"
        autoComplete="username"
        defaultValue={email}
        error={errorOf(names.email)}
        maxLength={254}
        required
      />
      <PasswordField
        id={ids.password}
        name={names.password}
        label={texts.password}
        autoComplete="current-password"
        error={errorOf(names.password)}
        maxLength={200}
        required
        texts={{ show: texts.showPassword, hide: texts.hidePassword }}
      />
    </>
  );
}
