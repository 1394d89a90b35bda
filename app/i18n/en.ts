import { accessibility } from "./en/accessibility";
import { conversations } from "./en/conversations";
import { directory } from "./en/directory";
import { documents } from "./en/documents";
import { home } from "./en/home";
import { information } from "./en/information";
import { members } from "./en/members";
import { notifications } from "./en/notifications";
import { pages } from "./en/pages";
import { participation } from "./en/participation";
import { polls } from "./en/polls";
import { problems } from "./en/problems";
import { profile } from "./en/profile";
import { account, faults, form, lists, mail, nav, site } from "./en/site";
import { tidying } from "./en/tidying";
import { topics } from "./en/topics";
import { twinningForm } from "./en/twinning-form";
import { twinnings } from "./en/twinnings";
import { writing } from "./en/writing";
import type { Texts } from "./it";

/** English for it.ts, whose shape it must satisfy; a twinning is a gemellaggio. */
export const en: Texts = {
  site,
  nav,
  account,
  home,
  twinnings,
  twinningForm,
  participation,
  topics,
  conversations,
  tidying,
  polls,
  documents,
  writing,
  members,
  directory,
  notifications,
  profile,
  mail,
  form,
  faults,
  lists,
  accessibility,
  problems,
  pages,
  information,
};
