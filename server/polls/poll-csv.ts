import type { Language, Viewer } from "../members/contract.ts";
import type { Platform } from "../platform/platform.ts";
import type { Things } from "../spaces/things.ts";
import type { PollOption, PollVoter } from "./contract.ts";
import { findPoll } from "./hold-poll.ts";
import { votersOf } from "./poll-page.ts";
import { presentPoll } from "./present.ts";
import { texts as en } from "./texts.en.ts";
import { texts as it } from "./texts.it.ts";

/**
 * The results as a table for a spreadsheet: a row an option, and in an open poll who chose it. With byte order mark and
 * semicolons, as the spreadsheets of Italian offices open it by a double click.
 * @throws NotFound where the poll's post is not for the viewer
 */
export const pollCsv = ({ sql }: Platform, things: Things) =>
  async function pollCsv(viewer: Viewer, pollId: number, language: Language): Promise<string> {
    const { poll: found } = await findPoll(viewer, sql, things, pollId);
    const poll = await presentPoll(sql, pollId);
    const voters = await votersOf(sql, pollId, found.secret);
    const texts = { it, en }[language];
    const { format } = new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: false });
    const head = [texts.option, texts.votes, `${texts.share} (%)`, ...(voters ? [texts.voters] : [])];
    const rows = poll.options.map((option, n) => {
      const { votes } = option;
      const counted =
        votes === null ? [texts.few, ""] : [String(votes), format((100 * votes) / Math.max(1, poll.voted))];
      return [
        optionText(option),
        ...counted,
        ...(voters ? [(voters[n] ?? []).map(voterText).join(", ")] : []),
      ];
    });
    const total = [texts.voted[poll.voters], String(poll.voted)];
    return `\ufeff${[[poll.question], [], head, ...rows, [], total].map(rowText).join("\r\n")}\r\n`;
  };

const optionText = ({ label, day, time }: PollOption) => label ?? [day, time].filter(Boolean).join(" ");

const voterText = ({ member, administration }: PollVoter) =>
  member && administration ? `${member.name} (${administration})` : (member?.name ?? administration ?? "");

const rowText = (cells: string[]) => cells.map(cellText).join(";");

/** What a spreadsheet would take for a formula is told to be text; quotes are doubled (RFC 4180). */
function cellText(said: string): string {
  const safe = /^[\s]*[=+\-@\t\r|%]/.test(said) ? `'${said}` : said;
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
