import { PurgeCSS } from "purgecss";
import type { CSSOptions, Plugin } from "vite";

export type PurgeOptions = {
  /** Globs, from the folder Vite is started in, of the files whose words may be class names. */
  content?: string[];
};

type PostcssOptions = Exclude<CSSOptions["postcss"], string | undefined>;
type PostcssPlugin = NonNullable<PostcssOptions["plugins"]>[number];

/** What rendered Markdown brings along and no source file names. */
const MARKDOWN_TAGS =
  "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code kbd samp table caption thead tbody tfoot tr th td " +
  "img figure hr a strong b em small sub sup mark abbr input cite label";

/** What the browser or the router puts on an element. */
const LIVE_ATTRIBUTES = ["aria-current", "aria-disabled", "aria-invalid", "hidden", "open", "popover"];

/**
 * A Vite plugin that drops from the built stylesheet what no page uses. Does nothing in dev, where a class
 * should work as soon as it is typed. Class names must therefore stand in the source as whole words: choose
 * among literals, don't glue them together.
 */
export function purgeCss({ content = ["app/**/*.{ts,tsx}"] }: PurgeOptions = {}): Plugin {
  return {
    name: "purge-css",
    apply: "build",
    config: () => ({ css: { postcss: { plugins: [purgeWith(content)] } } }),
  };
}

function purgeWith(content: string[]): PostcssPlugin {
  return {
    postcssPlugin: "purge-css",
    async OnceExit(root, { postcss }) {
      const [purged] = await new PurgeCSS().purge({
        content,
        css: [{ raw: root.toString() }],
        dynamicAttributes: LIVE_ATTRIBUTES,
        safelist: { standard: [...MARKDOWN_TAGS.split(" "), ":root", "html", "body"], greedy: [/^prose$/] },
      });
      if (purged) root.removeAll().append(postcss.parse(purged.css));
    },
  };
}
