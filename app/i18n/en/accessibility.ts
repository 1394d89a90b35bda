import type { Texts } from "../it";

export const accessibility: Texts["accessibility"] = {
  title: "Report a barrier",
  body: "What got in your way?",
  bodyHint: "What you wanted to do, what happened, and with which assistive technology, if you use any.",
  page: "On which page?",
  email: "Where do you want the answer?",
  emailHint: "An e-mail address, if you want one. No account is needed.",
  send: "Send the report",
  thanks: "Thank you: the report has reached those who run the community.",
};
