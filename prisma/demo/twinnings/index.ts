import { bgLe } from "./bg-le.ts";
import { bibliotecheCastelliRomani } from "./biblioteche-castelli-romani.ts";
import { ferrovieDimenticate } from "./ferrovie-dimenticate.ts";
import { krotontur } from "./krotontur.ts";
import { nu112 } from "./nu112.ts";
import { trepu } from "./trepu.ts";
import { type DemoTwinning, onOpeningDay } from "./twinning.ts";

/** When the forum is to have been opened: before the first twinning. */
export const COMMUNITY_OPENED = onOpeningDay(8);

/** From the oldest page to the newest: lists show the last one first. */
export const twinnings: DemoTwinning[] = [
  bibliotecheCastelliRomani,
  krotontur,
  ferrovieDimenticate,
  nu112,
  bgLe,
  trepu,
];
