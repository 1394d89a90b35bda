import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Icon } from "../../../app/ui/icon";
import { render } from "./render";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const drawn = [...read("public/icons.svg").matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
const named = [...read("app/ui/icon.tsx").matchAll(/^ {2}\| "([^"]+)"/gm)].map(([, id]) => id);

test("every name has its drawing, every drawing its name", () => {
  expect(named.length).toBeGreaterThan(30);
  expect([...drawn].sort()).toEqual([...named].sort());
});

test("an icon is hidden from screen readers unless it has a label", () => {
  expect(render(<Icon name="search" />)).toContain('aria-hidden="true"');
  expect(render(<Icon name="search" label="Cerca" />)).toContain('role="img" aria-label="Cerca"');
});
