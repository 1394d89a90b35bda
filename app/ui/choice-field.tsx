import { Field } from "./field";

export type ChoiceFieldProps = {
  name: string;
  label: string;
  /** Stands for no choice. */
  any: string;
  choices: { value: string; label: string }[];
  chosen: string;
};

/** One of the choices there are, or any of them. */
export function ChoiceField({ name, label, any, choices, chosen }: ChoiceFieldProps) {
  // What an address chose though it is not there stays chosen, so that the list and its filter say the same.
  const known = chosen === "" || choices.some(({ value }) => value === chosen);
  return (
    <Field kind="select" name={name} label={label} defaultValue={chosen} key={`${name} ${chosen}`}>
      <option value="">{any}</option>
      {!known && <option value={chosen}>{chosen}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Field>
  );
}
