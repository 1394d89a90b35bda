import ts from "typescript";
import { type Breach, type Check, eachNode, isCode, lineOf } from "./house.ts";

const RULE = "rule-5-only-env-reads-the-environment";

const MAY = new Set([
  "server/platform/env.ts",
  // The launcher: it runs before anything is installed, so there is no env.ts that it could load.
  "server/start.mjs",
]);

export const processEnv: Check = {
  rules: [RULE],
  run: (house) =>
    house.files
      .filter((file) => /^(?:app|server|prisma)\//.test(file) && isCode(file) && !MAY.has(file))
      .flatMap((file) => {
        const found: Breach[] = [];
        eachNode(house.parsed(file), (node) => {
          if (readsEnvironment(node))
            found.push({ rule: RULE, file, line: lineOf(node), says: node.getText().slice(0, 60) });
        });
        return found;
      }),
};

/** `process.env`, `process["env"]`, `const { env } = process`, or the whole of it imported. */
function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === "env" && isProcess(node.expression);
  if (ts.isElementAccessExpression(node))
    return isProcess(node.expression) && !/^"(?!env")/.test(node.argumentExpression.getText());
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name))
    return (
      !!node.initializer &&
      isProcess(node.initializer) &&
      node.name.elements.some((element) => (element.propertyName ?? element.name).getText() === "env")
    );
  // Nobody needs it: `process` is always there.
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return /^["'](?:node:)?process["']$/.test(node.moduleSpecifier?.getText() ?? "");
  return false;
}

const isProcess = (node: ts.Expression) => /^(?:globalThis[.])?process$/.test(node.getText());
