import { expect, test } from "vitest";
import { Avatar } from "../../../app/ui/avatar";
import { render } from "./render";

const initials = (name: string) => render(<Avatar name={name} />).match(/>([^<]*)</)?.[1];

test.each([
  ["Marta Colonna", "MC"],
  ["Giulia D’Angelo", "GD"],
  ["Comune di Torrelunga", "CT"],
  ["Èlia", "È"],
  ["  anna   maria zito ", "AZ"],
  ["42", ""],
])("the initials of %s are %s", (name, expected) => expect(initials(name)).toBe(expected));

test("the same name always has the same ground", () => {
  const tone = (name: string) => render(<Avatar name={name} />).match(/avatar-tone-\d/)?.[0];
  expect(tone("Marta Colonna")).toBe(tone("Marta Colonna"));
  const names = ["Marta Colonna", "Paolo Ferri", "Sandro Neri", "Giulia D’Angelo", "Anna Zito", "Luca Bruni"];
  expect(new Set(names.map(tone)).size).toBeGreaterThan(2);
});

test("is decoration unless it has a label", () => {
  expect(render(<Avatar name="Marta Colonna" />)).toContain('aria-hidden="true"');
  expect(render(<Avatar name="Marta Colonna" label="Marta Colonna" />)).toContain('role="img"');
});
