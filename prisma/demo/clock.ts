// Dates of the demo are said from the day of loading backwards: "12 09:40" is twenty to ten, in Rome, of the
// twelfth working day before; "3h" is three hours ago. Counted in working days nobody writes on a Sunday.

const DAY = 86_400_000;
const MOMENT = /^(?:(\d{1,3}) (\d\d):(\d\d)|(\d)h)$/;

/** A moment before `now`, as said above. @throws Error for anything else */
export function momentBefore(now: Date, said: string): Date {
  const [, days, hours, minutes, hoursAgo] = MOMENT.exec(said) ?? [];
  if (hoursAgo) return new Date(now.getTime() - Number(hoursAgo) * 3_600_000);
  if (!days) throw new Error(`not a moment: ${said}`);
  // Whole weeks at once, since some of what is told lies years back; the last five days one by one.
  const weeks = Math.floor(Math.max(0, Number(days) - 1) / 5);
  let midnight = Math.floor(wallClock(now) / DAY) * DAY - weeks * 7 * DAY;
  for (let left = Number(days) - weeks * 5; left > 0; ) {
    midnight -= DAY;
    if (isWorkingDay(midnight)) left--;
  }
  return inRome(midnight + (Number(hours) * 60 + Number(minutes)) * 60_000);
}

/** `days` calendar days before `now`. */
export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY);

const isWorkingDay = (wall: number) => ![0, 6].includes(new Date(wall).getUTCDay());

const rome = new Intl.DateTimeFormat("sv", {
  timeZone: "Europe/Rome",
  dateStyle: "short",
  timeStyle: "medium",
});

/** What clocks show in Rome, as if that were UTC; milliseconds. */
const wallClock = (at: Date) => Date.parse(`${rome.format(at).replace(" ", "T")}Z`);

/** The moment at which clocks in Rome show `wall`. */
function inRome(wall: number): Date {
  const offset = wallClock(new Date(wall)) - wall;
  return new Date(wall - offset);
}
