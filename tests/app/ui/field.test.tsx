import { expect, test } from "vitest";
import { ChoiceGroup } from "../../../app/ui/choice-group";
import { Field } from "../../../app/ui/field";
import { FormErrors } from "../../../app/ui/form-errors";
import { render } from "./render";

test("hint and error are read out with the control", () => {
  const html = render(
    <Field name="email" label="E-mail" type="email" hint="Di lavoro" error="Manca la @" required />,
  );
  expect(html).toContain('<label class="form-label" for="email">');
  expect(html).toMatch(
    /<input(?=[^>]* id="email")(?=[^>]* name="email")(?=[^>]* type="email")(?=[^>]* required="")/,
  );
  expect(html).toMatch(/<input[^>]* aria-invalid="true"[^>]* aria-describedby="email-hint email-error"/);
  expect(html).toContain('id="email-hint"');
  expect(html).toContain('id="email-error"');
});

test("a control without hint or error carries no wiring", () => {
  const html = render(<Field name="role" label="Ruolo" optionalMark="(facoltativo)" />);
  expect(html).not.toContain("aria-");
  expect(html).toContain("(facoltativo)");
});

test("two fields of one name keep apart by their ids", () => {
  const html = render(<Field kind="textarea" name="body" id="modifica-7" label="Testo" error="Vuoto" />);
  expect(html).toMatch(/<textarea[^>]*id="modifica-7"/);
  expect(html).toContain('name="body"');
  expect(html).toContain('id="modifica-7-error"');
});

test("a select holds its options, a checkbox stands before its label", () => {
  const select = render(
    <Field kind="select" name="theme" label="Tema">
      <option>Famiglia</option>
    </Field>,
  );
  expect(select).toMatch(/<select[^>]*><option>Famiglia<\/option><\/select>/);
  const checkbox = render(<Field kind="checkbox" name="rules" label="Accetto" />);
  expect(checkbox).toMatch(/<input[^>]*type="checkbox"[^>]*\/><label for="rules">/);
});

test("a group of choices says its question and what is wrong with the answer", () => {
  const html = render(
    <ChoiceGroup
      kind="checkbox"
      name="themes"
      legend="Temi"
      error="Scegline uno"
      defaultValue={["b"]}
      choices={[
        { value: "a", label: "Famiglia" },
        { value: "b", label: "Digitale" },
      ]}
    />,
  );
  expect(html).toMatch(/<fieldset[^>]*aria-describedby="themes-error"/);
  expect(html).toMatch(/<input[^>]*id="themes-b"[^>]*checked=""/);
  expect(html).toMatch(/<input[^>]*id="themes"[^>]*value="a"/);
});

test("the summary leads to each field", () => {
  const html = render(
    <FormErrors title="Due cose" errors={[{ field: "email", message: "Manca" }, { message: "Riprova" }]} />,
  );
  expect(html).toContain('role="alert"');
  expect(html).toContain('<a href="#email">Manca</a>');
  expect(html).toContain("<li>Riprova</li>");
  expect(render(<FormErrors title="Niente" errors={[]} />)).toBe("");
});
