import { accessibility } from "./it/accessibility";
import { conversations } from "./it/conversations";
import { directory } from "./it/directory";
import { documents } from "./it/documents";
import { home } from "./it/home";
import { information } from "./it/information";
import { members } from "./it/members";
import { notifications } from "./it/notifications";
import { pages } from "./it/pages";
import { participation } from "./it/participation";
import { polls } from "./it/polls";
import { problems } from "./it/problems";
import { profile } from "./it/profile";
import { account, faults, form, lists, mail, nav, site } from "./it/site";
import { tidying } from "./it/tidying";
import { topics } from "./it/topics";
import { twinningForm } from "./it/twinning-form";
import { twinnings } from "./it/twinnings";
import { writing } from "./it/writing";

/** The source of every sentence a page shows, by noun; en.ts must satisfy its shape. */
export const it = {
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

export type Texts = typeof it;
