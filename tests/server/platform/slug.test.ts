import { expect, it } from "vitest";
import { slugOf } from "../../../server/platform/slug.ts";

it.each([
  ["Numero Unico 112!", "numero-unico-112"],
  ["Trasferire il prEstitO per la Università", "trasferire-il-prestito-per-la-universita"],
  ["  L'età dell'oro — già  ", "l-eta-dell-oro-gia"],
  ["ﬁne ² ①", "fine-2-1"],
  ["../../etc/passwd", "etc-passwd"],
  ["a%00b?c#d", "a-00b-c-d"],
  ["日本", "senza-titolo"],
  ["!!!", "senza-titolo"],
  ["", "senza-titolo"],
])("%j -> %j", (title, slug) => expect(slugOf(title)).toBe(slug));

it("is short, and does not end in a hyphen where it is cut", () => {
  expect(slugOf("x".repeat(300))).toBe("x".repeat(60));
  expect(slugOf(`${"x".repeat(59)} yyy`)).toBe("x".repeat(59));
});

it("is fit for an address whatever the title", () => {
  const unfit = [];
  for (let code = 1; code < 0x3000; code++) {
    const slug = slugOf(`a${String.fromCharCode(code)}b`);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) unfit.push([code, slug]);
  }
  expect(unfit).toEqual([]);
});
