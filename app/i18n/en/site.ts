import type { Texts } from "../it";

export const site: Texts["site"] = {
  name: "Agire",
  tagline: "The community where administrations twin",
  parent: "Open community",
  about:
    "An administration that has a good practice hands it over to one that needs it. Here we talk it through, together and in the open.",
  demo: "Demonstration community: people, messages and documents are made up",
  skipToContent: "Skip to content",
  skipToFooter: "Skip to the footer",
  menu: "Menu",
  closeMenu: "Close the menu",
  mainNavigation: "Main navigation",
  breadcrumb: "Breadcrumb",
  home: "Home",
  language: "Language",
  map: "Site map",
  legalLinks: "Legal links",
  columns: { community: "Community", takePart: "Take part" },
  licence: "Free software, EUPL-1.2 licence",
  mail: "Test mail",
  goHome: "Back to the home page",
  newTab: "(opens in a new tab)",
};

export const nav: Texts["nav"] = { twinnings: "Twinnings", topics: "Discussions" };

export const account: Texts["account"] = {
  menu: "Your menu:",
  signIn: "Sign in",
  signOut: "Sign out",
  register: "Register",
};

export const form: Texts["form"] = {
  errorsTitle: "There is something to put right",
  optional: "(optional)",
  requiredNote: "Fields marked with * are required.",
};

export const faults: Texts["faults"] = {
  notFoundTitle: "Page not found",
  notFound: "This page does not exist, is no longer there or is not open to everyone.",
  perhapsForMembers: "If you are in the community, sign in: it may be open to you.",
  deniedTitle: "You cannot come in here",
  denied: "This page is for members of the community.",
  unavailableTitle: "We will be right back",
  unavailable:
    "The service restarts in a few seconds. What you had sent already is safe; if you were sending something, go back: your text is still there.",
  unreachableTitle: "No network",
  unreachable: "We cannot reach Agire. Check your connection and try again.",
  faultTitle: "Something went wrong",
  fault: "We have made a note of it. Try again shortly.",
  badTitle: "Invalid request",
  bad: "The address or the data you sent make no sense to us.",
  reload: "Reload the page",
};

export const mail: Texts["mail"] = {
  title: "Test mail",
  lead: "The letters the community would have sent. They can be read here only in the demonstration.",
  none: "No letters for now",
  noneText: "Register and come back: you will find the confirmation letter here.",
  to: "To",
};

export const lists: Texts["lists"] = {
  any: "Any",
  anyRegion: "All",
  filter: "Search",
  reset: "Remove the filters",
  noneFound: "Nothing found",
  noneFoundText: "Remove a filter or try other words.",
  label: "Pages of the list",
  first: "Beginning of the list",
  previous: "Previous",
  next: "Next",
  page: (n: number) => `Page ${n}`,
  pageOf: (n: number, of: number) => `Page ${n} of ${of}`,
};
