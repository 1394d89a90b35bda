import { gzipSync } from "node:zlib";
import { build, type Rollup } from "vite";
import { expect, test } from "vitest";
import { purgeCss } from "../../../app/ui/styles/purge.ts";

const root = new URL("../../../", import.meta.url).pathname;

test("the stylesheet is small, whole and asks nobody else for anything", { timeout: 60_000 }, async () => {
  const css = await builtStylesheet();
  expect(gzipSync(css).length).toBeLessThan(15_000);
  for (const kept of [
    ".prose blockquote",
    ".prose .text-end",
    ".btn-primary",
    ".avatar-tone-6",
    "[popover]",
    "*:focus-visible",
    "*:target",
  ]) {
    expect(css).toContain(kept.replace("*:", ":"));
  }
  expect(css).not.toContain(".col-lg-11");
  expect(css).not.toMatch(/url\(["']?(?:https?:)?\/\//);
  const fonts = new Set(css.match(/[\w-]+\.woff2/g));
  expect(fonts.size).toBe(3);
});

async function builtStylesheet(): Promise<string> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [purgeCss()],
    css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ["import"] } } },
    build: { write: false, rollupOptions: { input: `${root}app/ui/styles/agire.scss` } },
  })) as Rollup.RollupOutput;
  const sheet = result.output.find(({ fileName }) => fileName.endsWith(".css"));
  if (sheet?.type !== "asset") throw new Error("no stylesheet was built");
  return sheet.source.toString();
}
