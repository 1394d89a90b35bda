import { expect, it } from "vitest";
import { namesIn, sameName, withName } from "../../../app/twinnings/party-names";

it("reads names one a line, as the server takes them", () => {
  expect(namesIn(" Comune  di Bari \r\n\r\nVille de Metz\n ")).toEqual(["Comune di Bari", "Ville de Metz"]);
  expect(sameName("CITTÀ DI FORLÌ", "Città di Forlì")).toBe(true);
  expect(sameName("Comune di Bari", "Comune di Barile")).toBe(false);
});

it.each([
  ["", "Crotone", "Crotone"],
  ["Comune di Bari\n", " Crotone ", "Comune di Bari\nCrotone"],
  ["Comune di Bari", "COMUNE DI BARI", "Comune di Bari"],
  ["Comune di Bari", "  ", "Comune di Bari"],
])("%j and %j make %j", (text, name, both) => expect(withName(text, name)).toBe(both));
