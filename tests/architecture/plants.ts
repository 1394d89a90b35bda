import { numbered, type Plant, plant } from "./plant.ts";
import { plantedImports } from "./planted-imports.ts";

const contracts: Plant[] = [
  "export class Poll {}",
  "let polls = 0;\nexport const count = () => ++polls;",
  "export const polls = new Map();",
  "export const polls: string[] = [];",
  "export const polls: Record<string, number> = {};",
  "export const matches = /poll/g;",
  "const polls = { open: 1 };\nexport const close = () => {\n  polls.open = 0;\n};",
  'globalThis.name = "polls";',
].map((text, index) =>
  plant(`server/planted-${index + 1}/contract.ts`, text, "rule-1-contract-holds-no-state"),
);

const literals: Plant[] = [
  ...numbered(
    "app/topics/planted-sql-#.ts",
    [
      `export const query = \`SELECT id FROM topic WHERE id = \${1}\`;`,
      'export const query = "DELETE FROM topic";',
      "export const ask = (platform: { prisma: unknown }) => platform.prisma;",
    ],
    "rule-4-sql-belongs-to-the-rooms",
  ),
  plant("server/host/planted-sql.ts", 'export const query = "SELECT 1";', "rule-4-sql-belongs-to-the-rooms"),
  ...numbered(
    "server/polls/planted-environment-#.ts",
    [
      "export const port = process.env.PORT;",
      'export const port = process["env"].PORT;',
      "export const { env } = process;",
      'export { env } from "node:process";',
      'import { env as all } from "node:process";\nexport const port = all.PORT;',
      'import settings from "node:process";\nexport const port = settings.env.PORT;',
    ],
    "rule-5-only-env-reads-the-environment",
  ),
  plant("server/polls/planted-signal.ts", "export const leave = () => process.exit(0);"),
  ...numbered(
    "app/topics/planted-words-#.tsx",
    [
      "export const Planted = () => <p>Nessun messaggio</p>;",
      "export const Planted = () => <p>ok</p>;",
      'export const Planted = () => <input placeholder="Cerca" />;',
      `export const Planted = ({ name }: { name: string }) => <a href="/" aria-label={\`Rispondi a \${name}\`} />;`,
      'export const Planted = ({ sent }: { sent: boolean }) => <p>{sent ? "Inviato" : null}</p>;',
      'export const Planted = ({ closeLabel = "Chiudi" }) => <i title={closeLabel} />;',
      'export const crumbs = [{ to: "/", label: "Home" }];',
      'export const sentence = () => "The message was not sent.";',
    ],
    "sentences-live-in-i18n",
  ),
  plant(
    "app/topics/planted-symbols.tsx",
    [
      'const path = "/discussioni";',
      "export const Planted = ({ text, wide }: { text: string; wide: boolean }) => (",
      '  <a className={wide ? "btn btn-wide" : "btn"} href={path} title={text} type="text" inputMode="text">',
      '    {text} · {path === "/discussioni" && text} → 12',
      "  </a>",
      ");",
      'export const refuse = () => new Error("This is for whoever reads the log.");',
    ].join("\n"),
  ),
];

const names: Plant[] = [
  plant("app/topics/PlantedCard.tsx", "export {};", "names-are-kebab-case"),
  plant("server/polls/planted_query.ts", "export {};", "names-are-kebab-case"),
  plant("server/polls/planted-utils.ts", "export {};", "no-name-that-says-nothing"),
  plant("server/polls/manager/planted.ts", "export {};", "no-name-that-says-nothing"),
  plant("app/polls/v2.tsx", "export {};", "no-name-that-says-nothing"),
  plant("app/gossip/planted.tsx", "export {};", "rooms-match-upstairs-and-downstairs"),
  plant("server/polls/planted-long.ts", "export {};\n".repeat(301), "no-file-over-300-lines"),
  plant("server/polls/planted-full.ts", "export {};\n".repeat(300)),
];

const unfinished: Plant[] = [
  ...numbered(
    "tests/planted-#.test.ts",
    [
      'it.skip("is left out", () => {});',
      'describe.only("alone", () => {});',
      'it.each([1])("%i", { skip: true }, () => {});',
      'it.skipIf(process.platform === "linux").each([1])("%i", () => {});',
      'test.describe.fixme("later", () => {});',
      'it("leaves", (ctx) => ctx.skip());',
      'xit("is left out", () => {});',
    ],
    "every-test-runs",
  ),
  plant("tests/planted.test.ts", 'it("runs", () => prisma.topic.findMany({ skip: 20 }));'),
  plant("server/polls/planted-later.ts", `// ${"TO"}DO: the rest\nexport {};`, "nothing-is-left-to-do"),
];

const packages: Plant[] = [
  {
    files: {
      "package-lock.json": (old) => {
        const lock = JSON.parse(old);
        for (const key of Object.keys(lock.packages))
          if (key.endsWith("@esbuild/aix-ppc64")) delete lock.packages[key];
        lock.packages["node_modules/pg"].resolved = "https://registry.npmjs.org/pg/-/pg-8.23.1.tgz";
        return JSON.stringify(lock, null, 2);
      },
      "package.json": (old) => old.replace('"pg":', '"pg-planted": "1.0.0",\n    "pg":'),
    },
    breaks: [
      ["lockfile-is-complete", "package-lock.json"],
      ["lockfile-names-no-registry", "package-lock.json"],
      ["dependencies-have-their-reason", "docs/decisions/0002-dependencies.md"],
    ],
  },
];

/** A breach of every rule, and what only looks like one. */
export const plants: Plant[] = [
  ...plantedImports,
  ...contracts,
  ...literals,
  ...names,
  ...unfinished,
  ...packages,
];
