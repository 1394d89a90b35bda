import type { Pages } from "../it/pages";

export const pages: Pages = {
  privacy: {
    link: "Privacy",
    title: "Privacy notice",
    updated: "Version of November 2026",
    sections: [
      {
        title: "Which data",
        text: "The name, email address, administration and job title you give us when you register; the posts you write; the day (not the time) of your latest visit; the kind of browser you sign in with, which you alone see. The password is kept only as a fingerprint that nobody can read.",
      },
      {
        title: "Why",
        text: "So that you can take part in the community, and so that readers know who is speaking and for which administration. No advertising, no profiling, no data to third parties.",
      },
      {
        title: "What can be seen",
        text: "Your name and administration go with what you write; your profile also shows your role, what you say of yourself, since when you are here and your latest visit, which you can hide. Your email address is never shown.",
      },
      {
        title: "Cookies",
        text: "One to keep you signed in, one for the language you chose. Both are needed for the site to work: nobody follows you elsewhere, and no page asks anything of other people's sites. Texts begun and not sent stay in your browser for two days, until you send them or sign out.",
      },
      {
        title: "Your rights",
        text: "You can ask to see, correct or delete your data by writing to whoever runs this installation, who is the data controller and completes this page with their own contact details.",
      },
    ],
  },
  legalNotes: {
    link: "Legal notes",
    title: "Legal notes",
    updated: "Version of November 2026",
    sections: [
      {
        title: "Who answers for what",
        text: "Every post belongs to whoever signs it. Whoever runs this installation keeps it accessible and may remove what breaks the law or the community's rules.",
      },
      {
        title: "Reusing the content",
        text: "The good practices are here to be taken up: name the administration you take them from.",
      },
      {
        title: "The software",
        text: "Agire is free software under the EUPL-1.2 licence: every administration may use it, study it and improve it.",
      },
    ],
  },
  accessibility: {
    link: "Accessibility",
    title: "Accessibility",
    updated: "Version of November 2026",
    sections: [
      {
        title: "What we aim for",
        text: "Agire is built for WCAG 2.2, level AA: everything can be done with a keyboard and with a screen reader, even without JavaScript. No conformance is claimed until whoever runs the installation has verified it.",
      },
      {
        title: "If something stands in your way",
        text: "Write it below: no account is needed. It is a defect, and defects are mended.",
      },
    ],
  },
};
