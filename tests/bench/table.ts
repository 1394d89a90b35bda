import type { Figures } from "./figures.mjs";

type Measured = Figures & { lost?: number; doubled?: number };

/** One thing measured, and in the same run what could be had at best. */
export type Row = {
  what: string;
  /** Absent where a row only counts. */
  figures?: Measured;
  /** SQL statements for one of it, without BEGIN and COMMIT. */
  statements?: number;
  /** What one of it weighs. */
  kilobytes?: number;
  limit?: { what: string; figures?: Measured; kilobytes?: number };
};

const HEAD = [
  "",
  "per second",
  "p50 ms",
  "p95 ms",
  "p99 ms",
  "CPU ms",
  "lost",
  "doubled",
  "beside the limit",
];

/** The rows as text, each above its limit. */
export function tableOf(rows: Row[]): string {
  const lines = [HEAD];
  for (const { what, figures, statements, kilobytes, limit } of rows) {
    if (figures)
      lines.push([what, ...cells(figures), limit?.figures ? comparison(figures, limit.figures) : ""]);
    if (statements !== undefined) lines.push([`${what}: ${statements}`]);
    if (kilobytes !== undefined) lines.push([`${what}: ${kilobytes.toFixed(1)} kB`]);
    if (limit?.figures) lines.push([`  limit: ${limit.what}`, ...cells(limit.figures), ""]);
    if (limit?.kilobytes !== undefined)
      lines.push([`  limit: ${limit.what}: ${limit.kilobytes.toFixed(1)} kB`]);
  }
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.filter(({ length }) => length > 1).map((line) => line[column]?.length ?? 0)),
  );
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(pad).join("  ").trimEnd()).join("\n");
}

const cells = ({ perSecond, p50, p95, p99, cpu, lost, doubled }: Measured) => [
  perSecond === undefined ? "" : perSecond.toFixed(perSecond < 100 ? 1 : 0),
  ...[p50, p95, p99].map((time) => time.toFixed(time < 10 ? 2 : 1)),
  cpu === undefined ? "" : cpu.toFixed(2),
  lost?.toString() ?? "",
  doubled?.toString() ?? "",
];

/** Where there is a rate the rate counts, elsewhere the time. */
function comparison(ours: Measured, limit: Measured): string {
  if (ours.perSecond !== undefined && limit.perSecond !== undefined)
    return `${Math.round((100 * ours.perSecond) / limit.perSecond)} % of its rate`;
  return `${(ours.p99 / limit.p99).toFixed(2)} times its p99`;
}
