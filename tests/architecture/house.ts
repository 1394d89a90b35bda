import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

// What the checks look at: the files of one tree, which is ours or a copy of it with planted breaches.

/** One place where a rule is broken. */
export type Breach = { rule: string; file: string; line?: number; says: string };

/** Looks through a house for breaches of one rule, or of several of one kind. */
export type Check = { rules: string[]; run(house: House): Breach[] | Promise<Breach[]> };

export type House = {
  root: string;
  /** Every file of app/, server/, prisma/ and tests/, from the root, with `/`; nothing generated. */
  files: string[];
  text(file: string): string;
  parsed(file: string): ts.SourceFile;
};

const STOREYS = ["app", "server", "prisma", "tests"];
const GENERATED = "server/platform/db/generated/";

export function openHouse(root: string): House {
  const files = STOREYS.flatMap((storey) => filesBelow(root, storey))
    .filter((file) => !file.startsWith(GENERATED))
    .sort();
  const text = (file: string) => readFileSync(path.join(root, file), "utf8");
  const parsed = (file: string) => ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true);
  return { root, files, text, parsed };
}

const filesBelow = (root: string, folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));

/** TypeScript and JavaScript. */
export const isCode = (file: string) => /[.](?:d[.])?(?:[cm]?[jt]s|tsx)$/.test(file);

export function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => eachNode(child, visit));
}

/** 1 for the first line. */
export const lineOf = (node: ts.Node) => {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
};

/** The pieces of text a literal is made of; nothing for any other node. */
export function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(" … ");
  return undefined;
}
