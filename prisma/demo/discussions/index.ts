import type { DemoDiscussion } from "../discussion.ts";
import { bgLeBids } from "./bg-le-bids.ts";
import { bgLeReports } from "./bg-le-reports.ts";
import { bgLeSensors } from "./bg-le-sensors.ts";
import { bgLeSuppliers } from "./bg-le-suppliers.ts";
import { forumAccessibleDocuments } from "./forum-accessible-documents.ts";
import { forumAgreements } from "./forum-agreements.ts";
import { forumEnded } from "./forum-ended.ts";
import { forumFirstDay } from "./forum-first-day.ts";
import { forumMinutes } from "./forum-minutes.ts";
import { forumPhotographs } from "./forum-photographs.ts";
import { forumReuseCosts } from "./forum-reuse-costs.ts";
import { forumSchool } from "./forum-school.ts";
import { forumSigning } from "./forum-signing.ts";
import { forumStories } from "./forum-stories.ts";
import { forumTraining } from "./forum-training.ts";
import { forumWelcome } from "./forum-welcome.ts";
import { krotonturEvents } from "./krotontur-events.ts";
import { krotonturLanguages } from "./krotontur-languages.ts";
import { krotonturTranslating } from "./krotontur-translating.ts";
import { krotonturTravel } from "./krotontur-travel.ts";
import { librariesCatalogue } from "./libraries-catalogue.ts";
import { librariesHours } from "./libraries-hours.ts";
import { librariesVan } from "./libraries-van.ts";
import { railwaysCounting } from "./railways-counting.ts";
import { railwaysProducers } from "./railways-producers.ts";
import { railwaysSigns } from "./railways-signs.ts";
import { railwaysTelling } from "./railways-telling.ts";
import { talkFirstSteps } from "./talk-first-steps.ts";
import { talkStudyVisit } from "./talk-study-visit.ts";
import { trepuAssociations } from "./trepu-associations.ts";
import { trepuCalendar } from "./trepu-calendar.ts";
import { trepuEntering } from "./trepu-entering.ts";
import { trepuHandover } from "./trepu-handover.ts";
import { trepuMark } from "./trepu-mark.ts";
import { trepuMeasuring } from "./trepu-measuring.ts";
import { trepuStudyVisit } from "./trepu-study-visit.ts";

/** What people talk about. The general discussions of the twinnings stay empty, as TrePu's was. */
export const discussions: DemoDiscussion[] = [
  trepuEntering,
  trepuMeasuring,
  trepuCalendar,
  trepuAssociations,
  trepuMark,
  trepuHandover,
  trepuStudyVisit,
  bgLeBids,
  bgLeSensors,
  bgLeSuppliers,
  bgLeReports,
  railwaysTelling,
  railwaysSigns,
  railwaysProducers,
  railwaysCounting,
  krotonturLanguages,
  krotonturTranslating,
  krotonturEvents,
  krotonturTravel,
  librariesCatalogue,
  librariesHours,
  librariesVan,
  forumWelcome,
  forumStories,
  forumAgreements,
  forumAccessibleDocuments,
  forumSigning,
  forumEnded,
  forumReuseCosts,
  forumMinutes,
  forumPhotographs,
  forumTraining,
  forumSchool,
  forumFirstDay,
  talkStudyVisit,
  talkFirstSteps,
];
