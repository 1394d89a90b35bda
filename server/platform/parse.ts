import type { core } from "zod";
import * as z from "zod/mini";
import { Invalid, type Problem } from "./errors.ts";

/**
 * Parses what came from outside by a contract's schema.
 * @throws Invalid with one problem a field
 */
export function parse<Schema extends core.$ZodType>(schema: Schema, input: unknown): core.output<Schema> {
  // Without its input an issue does not tell a missing value from one of a wrong type.
  const result = z.safeParse(schema, input, { reportInput: true });
  if (result.success) return result.data;
  const fields: Record<string, Problem> = {};
  for (const issue of result.error.issues) {
    if (issue.code === "unrecognized_keys") throw Invalid({}, { code: "unknownField" });
    const field = String(issue.path[0] ?? "");
    fields[field] ??= problemOf(issue);
  }
  // Nothing the person typed is wrong: the form itself was tampered with or is stale.
  if ("" in fields || "intent" in fields) throw Invalid({}, { code: "badForm" });
  throw Invalid(fields);
}

function problemOf(issue: core.$ZodIssue): Problem {
  if ((issue.input === undefined || issue.input === "") && issue.code !== "custom")
    return { code: "required" };
  switch (issue.code) {
    case "too_big":
      return { code: "tooLong", max: Number(issue.maximum) };
    case "too_small":
      return Number(issue.minimum) <= 1
        ? { code: "required" }
        : { code: "tooShort", min: Number(issue.minimum) };
    case "custom":
      return { code: String(issue.params?.problem ?? "wrongType") };
    case "invalid_format":
      return { code: issue.format === "email" ? "email" : "wrongType" };
    default:
      return { code: "wrongType" };
  }
}
