import { beforeAll, expect, it } from "vitest";
import { it as italian } from "../../../app/i18n/it";
import { provideTexts } from "../../../app/i18n/use-texts";
import { TwinningFormFailure } from "../../../app/twinnings/twinning-form-failure";
import { render } from "../ui/render";

beforeAll(() => provideTexts({ it: italian }));

it("tells the mistakes in the order of the form, whatever order they were found in", () => {
  const found = ["receiving", "presentation", "theme", "acronym", "startsOn"];
  const required = { code: "required" };
  const html = render(
    <TwinningFormFailure
      failure={{
        ok: false,
        code: "invalid",
        problem: { code: "checkFields" },
        fields: Object.fromEntries(found.map((field) => [field, required])),
        values: {},
        signIn: false,
      }}
      asItIs="/gemellaggi/prova"
    />,
  );
  expect([...html.matchAll(/href="#(\w+)"/g)].map(([, field]) => field)).toEqual([
    "acronym",
    "theme",
    "receiving",
    "startsOn",
    "presentation",
  ]);
});
