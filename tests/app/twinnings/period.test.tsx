import { beforeAll, expect, it } from "vitest";
import { it as italian } from "../../../app/i18n/it";
import { provideTexts } from "../../../app/i18n/use-texts";
import { Period } from "../../../app/twinnings/period";
import { render } from "../ui/render";

beforeAll(() => provideTexts({ it: italian }));

const read = (from: string | null, until: string | null) =>
  render(<Period from={from} until={until} />).replace(/<[^>]*>/g, "");

it.each([
  ["2012-05-01", "2014-05-01", "1 maggio 2012 – 1 maggio 2014"],
  ["2012-05-01", null, "dal 1 maggio 2012"],
  [null, "2014-12-31", "fino al 31 dicembre 2014"],
])("%s to %s reads %s", (from, until, text) => expect(read(from, until)).toBe(text));
