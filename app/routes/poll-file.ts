import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerFile } from "../forms/answer";
import { problemText } from "../i18n/problem-text";
import { textsOf } from "../i18n/use-texts";

const KINDS = {
  "risultati.csv": "text/csv; charset=utf-8",
  "data.ics": "text/calendar; charset=utf-8",
} as const;

/** GET /sondaggi/7/risultati.csv and /sondaggi/7/data.ics: to be kept, by whoever may read the poll now. */
export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  answerFile(
    context,
    (problem) => problemText(textsOf(context.language), problem),
    async () => {
      const { polls } = context.community;
      const id = /^[1-9]\d{0,8}$/.test(params.id ?? "") ? Number(params.id) : 0;
      const isTable = new URL(request.url).pathname.endsWith(".csv");
      const text = isTable
        ? await polls.pollCsv(context.viewer, id, context.language)
        : await polls.pollCalendar(context.viewer, id);
      return new Response(text, {
        headers: {
          "Content-Type": KINDS[isTable ? "risultati.csv" : "data.ics"],
          "Content-Disposition": `attachment; filename="sondaggio-${id}.${isTable ? "csv" : "ics"}"`,
        },
      });
    },
  );
