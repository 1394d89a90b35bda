import ts from "typescript";
import { type Breach, type Check, eachNode, lineOf } from "./house.ts";

const RULE = "rule-1-contract-holds-no-state";

/**
 * Browser and server each have their own copy of a contract, so whatever it remembered would be remembered
 * twice, and an `instanceof` one of its classes would be true on one side only.
 */
export const contracts: Check = {
  rules: [RULE],
  run: (house) =>
    house.files
      .filter((file) => /^server\/[^/]+\/contract[.]ts$/.test(file))
      .flatMap((file) => {
        const source = house.parsed(file);
        return [...classes(source), ...state(source), ...changes(source)].map(
          ([node, says]): Breach => ({ rule: RULE, file, line: lineOf(node), says }),
        );
      }),
};

type Find = [node: ts.Node, says: string];

function classes(source: ts.SourceFile): Find[] {
  const found: Find[] = [];
  eachNode(source, (node) => {
    if (ts.isClassLike(node)) found.push([node, "a class"]);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
      found.push([node, "instanceof"]);
  });
  return found;
}

function state(source: ts.SourceFile): Find[] {
  const found: Find[] = [];
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      if (!(statement.declarationList.flags & ts.NodeFlags.Const)) found.push([statement, "let or var"]);
      for (const { initializer } of statement.declarationList.declarations)
        if (initializer) found.push(...keepers(initializer));
    } else if (!isDeclaration(statement))
      found.push([statement, "a statement that does something on import"]);
  }
  return found;
}

/** Values of the module that can change: made with `new`, empty and waiting to be filled, or counting matches. */
function keepers(initializer: ts.Node): Find[] {
  const found: Find[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isNewExpression(node)) found.push([node, `new ${node.expression.getText()}`]);
    if (ts.isRegularExpressionLiteral(node) && /[gy][a-z]*$/.test(node.text))
      found.push([node, "a regular expression that remembers where it stopped"]);
    ts.forEachChild(node, visit);
  };
  visit(initializer);
  const value = ts.isAsExpression(initializer) ? initializer.expression : initializer;
  const entries = ts.isArrayLiteralExpression(value)
    ? value.elements
    : ts.isObjectLiteralExpression(value)
      ? value.properties
      : undefined;
  if (entries?.length === 0) found.push([value, "something empty to be filled"]);
  return found;
}

const isDeclaration = (statement: ts.Statement) =>
  ts.isImportDeclaration(statement) ||
  ts.isExportDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement) ||
  ts.isInterfaceDeclaration(statement) ||
  ts.isFunctionDeclaration(statement) ||
  // Found by `classes`, and called by its name there.
  ts.isClassDeclaration(statement);

const CHANGING = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|set|add|delete|clear)$/;

/** Changes made to the module's own values, wherever they are made. */
function changes(source: ts.SourceFile): Find[] {
  const own = new Set(
    source.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations.map(({ name }) => name.getText())),
  );
  const found: Find[] = [];
  eachNode(source, (node) => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind) && own.has(rootOf(node.left)))
      found.push([node, `${node.left.getText()} is changed`]);
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      CHANGING.test(node.expression.name.text) &&
      own.has(node.expression.expression.getText())
    )
      found.push([node, `${node.expression.getText()}()`]);
  });
  return found;
}

const isAssignment = (kind: ts.SyntaxKind) =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

function rootOf(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    return rootOf(node.expression);
  return ts.isIdentifier(node) ? node.text : "";
}
