import ts from "typescript";
import { type Breach, type Check, eachNode, isCode, lineOf, literalText } from "./house.ts";
import { importRules } from "./imports.ts";

const RULE = "rule-4-sql-belongs-to-the-rooms";

/** The same files that may import the database may speak to it; their reasons stand in .dependency-cruiser.cjs. */
const may = [
  importRules.find(({ name }) => name === "rule-4-database-belongs-to-the-rooms")?.from.pathNot ?? [],
]
  .flat()
  .map((pattern) => new RegExp(pattern));

const SQL = new RegExp(
  [
    "\\bSELECT\\b[^;]*\\bFROM\\b",
    "\\bINSERT\\s+INTO\\b",
    "\\bUPDATE\\s+\\S+\\s+SET\\b",
    "\\bDELETE\\s+FROM\\b",
    "\\b(?:CREATE|ALTER|DROP|TRUNCATE)\\s+(?:TABLE|INDEX|TYPE|SCHEMA|DATABASE|ROLE|EXTENSION|FUNCTION|VIEW)\\b",
    "\\bpg_(?:notify|advisory)\\w*",
    "^\\s*(?:BEGIN|COMMIT|ROLLBACK|LISTEN\\b.*|SELECT\\b.*)\\s*;?\\s*$",
  ].join("|"),
);

/** Words by which Prisma and hand-written statements are reached without an import. */
const REACH = /^(?:prisma|\$(?:queryRaw|executeRaw|transaction)\w*)$/;

export const sql: Check = {
  rules: [RULE],
  run: (house) =>
    house.files
      .filter((file) => /^(?:app|server)\//.test(file) && isCode(file))
      .filter((file) => !may.some((pattern) => pattern.test(file)))
      .flatMap((file) => {
        const found: Breach[] = [];
        eachNode(house.parsed(file), (node) => {
          const text = literalText(node);
          const reached =
            ts.isPropertyAccessExpression(node) || ts.isBindingElement(node) ? node.name.getText() : "";
          if ((text !== undefined && SQL.test(text)) || REACH.test(reached))
            found.push({ rule: RULE, file, line: lineOf(node), says: (text ?? reached).trim().slice(0, 60) });
        });
        return found;
      }),
};
