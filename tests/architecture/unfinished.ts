import ts from "typescript";
import { type Breach, type Check, eachNode, type House, isCode, lineOf } from "./house.ts";

const SKIPPED = "every-test-runs";
const UNFINISHED = "nothing-is-left-to-do";

/** vitest's and Playwright's ways of not running a test, of running only one, or of expecting it to fail. */
const SWITCH = /^(?:skip|skipIf|runIf|only|todo|fixme|fails|fail)$/;
const TESTS = /^(?:it|test|describe|suite|bench|context|ctx|t)$/;
const OLD_SWITCH = /^(?:xit|xtest|xdescribe|fit|fdescribe)$/;

export const unfinished: Check = {
  rules: [SKIPPED, UNFINISHED],
  run: (house) => [...skipped(house), ...leftToDo(house)],
};

function skipped(house: House): Breach[] {
  return house.files
    .filter((file) => file.startsWith("tests/") && isCode(file))
    .flatMap((file) => {
      const found: Breach[] = [];
      eachNode(house.parsed(file), (node) => {
        const says = switched(node);
        if (says) found.push({ rule: SKIPPED, file, line: lineOf(node), says });
      });
      return found;
    });
}

/** `it.skip`, `test.describe.only`, `it.each(…).todo`, `it("…", { skip: true }, …)`, `xit`. */
function switched(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node))
    return SWITCH.test(node.name.text) && TESTS.test(rootOf(node)) ? node.getText().slice(0, 60) : undefined;
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const call = node.parent.parent;
    return SWITCH.test(node.name.getText()) &&
      ts.isCallExpression(call) &&
      TESTS.test(rootOf(call.expression))
      ? node.getText()
      : undefined;
  }
  return ts.isCallExpression(node) && OLD_SWITCH.test(rootOf(node.expression))
    ? node.getText().slice(0, 60)
    : undefined;
}

function rootOf(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return rootOf(node.expression);
  return ts.isIdentifier(node) ? node.text : "";
}

/** What is worth doing is done or stands in the tracker, where somebody finds it. */
function leftToDo(house: House): Breach[] {
  return house.files
    .filter((file) => /^(?:app|server|prisma)\//.test(file))
    .flatMap((file) =>
      house
        .text(file)
        .split("\n")
        .flatMap((text, index) =>
          /\b(?:TODO|FIXME)\b/.test(text)
            ? [{ rule: UNFINISHED, file, line: index + 1, says: text.trim().slice(0, 60) }]
            : [],
        ),
    );
}
