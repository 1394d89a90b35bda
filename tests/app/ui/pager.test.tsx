import { expect, test } from "vitest";
import { Pager } from "../../../app/ui/pager";
import { render } from "./render";

const texts = {
  label: "Pagine",
  previous: "Precedente",
  next: "Successiva",
  page: (page: number) => `Pagina ${page}`,
  summary: "",
};
const pager = (page: number, pageCount: number) =>
  render(<Pager page={page} pageCount={pageCount} to={(n) => `/?pagina=${n}`} texts={texts} />);
const numbers = (html: string) => [...html.matchAll(/Pagina (\d+)</g)].map(([, number]) => Number(number));

test("shows the ends and the neighbours", () => {
  expect(numbers(pager(1, 3))).toEqual([1, 2, 3]);
  expect(numbers(pager(6, 12))).toEqual([1, 4, 5, 6, 7, 8, 12]);
  expect(pager(6, 12).match(/…/g)).toHaveLength(2);
});

test("says which page is this one", () => {
  expect(pager(2, 3).match(/aria-current="page"/g)).toHaveLength(1);
});

test("offers no way before the first and after the last", () => {
  expect(pager(1, 3)).not.toContain("Precedente");
  expect(pager(3, 3)).not.toContain("Successiva");
  expect(pager(1, 1)).toBe("");
});
