import ts from "typescript";
import { type Breach, type Check, eachNode, isCode, lineOf, literalText } from "./house.ts";

const RULE = "sentences-live-in-i18n";

/** Props, defaults and properties that are read by somebody: title, aria-label, placeholder, publishLabel, … */
const READ_BY_SOMEBODY =
  /(?:title|label|text|hint|placeholder|alt|caption|heading|legend|message|description|summary|lead|tagline|roledescription|valuetext)$/i;
const NOT_READ = new Set(["context"]);

/** A capital letter and more than one word, or several words and a full stop: somebody's language, no code. */
const SENTENCE = /^\p{Lu}\p{Ll}*[,’']? \p{Ll}|^\p{L}+ \p{L}+.*[.!?…]$/u;

/** `{ text: "btn-text" }` */
const CLASS_NAME = /^[a-z]+(?:-[a-z0-9]+)+$/;

const hasLetters = (text: string) => /\p{L}/u.test(text);

/** Every sentence a page shows stands in app/i18n, in every language; none inside a component. */
export const sentences: Check = {
  rules: [RULE],
  run: (house) =>
    house.files
      .filter((file) => file.startsWith("app/") && isCode(file) && !/^app\/i18n\/[^.]+[.]ts$/.test(file))
      .flatMap((file) => {
        const found = new Map<number, Breach>();
        eachNode(house.parsed(file), (node) => {
          for (const words of wordsShown(node))
            found.set(words.pos, { rule: RULE, file, line: lineOf(words), says: said(words) });
        });
        return [...found.values()];
      }),
};

const said = (node: ts.Node) =>
  (literalText(node) ?? node.getText()).replace(/\s+/g, " ").trim().slice(0, 60);

/** The literals with letters that `node` shows to somebody. */
function wordsShown(node: ts.Node): ts.Node[] {
  if (ts.isJsxText(node)) return hasLetters(node.text) ? [node] : [];
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return spoken(node.expression);
  if (ts.isJsxAttribute(node) && isRead(node.name.getText())) return spoken(node.initializer);
  if ((ts.isPropertyAssignment(node) || ts.isBindingElement(node)) && isRead(node.name.getText()))
    return spoken(node.initializer).filter((words) => !CLASS_NAME.test(literalText(words) ?? ""));
  const text = literalText(node);
  return text !== undefined && SENTENCE.test(text) && !isForDevelopers(node) ? [node] : [];
}

const isRead = (name: string) => READ_BY_SOMEBODY.test(name) && !NOT_READ.has(name);

/** Literals that can become the value of an expression, not those that are only looked at or passed on. */
function spoken(node: ts.Node | undefined): ts.Node[] {
  if (!node) return [];
  const text = literalText(node);
  if (text !== undefined && hasLetters(text.replaceAll(" … ", ""))) return [node];
  if (ts.isTemplateExpression(node))
    return node.templateSpans.flatMap(({ expression }) => spoken(expression));
  if (ts.isConditionalExpression(node)) return [...spoken(node.whenTrue), ...spoken(node.whenFalse)];
  if (ts.isBinaryExpression(node) && /^(?:&&|\|\||\?\?|\+)$/.test(node.operatorToken.getText()))
    return [...spoken(node.left), ...spoken(node.right)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(spoken);
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return spoken(node.expression);
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return spoken(node.expression);
  return [];
}

/** What is thrown or logged is read by whoever looks after the installation. */
const isForDevelopers = ({ parent }: ts.Node) =>
  (ts.isNewExpression(parent) && /Error$/.test(parent.expression.getText())) ||
  (ts.isCallExpression(parent) && /^console[.]/.test(parent.expression.getText()));
