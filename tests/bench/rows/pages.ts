import type { Stage } from "../stage.ts";

/** What people read most. */
export const PAGES = ({ fullTopic }: Stage) => [
  { what: "topic page of 20 posts", path: fullTopic.path },
  { what: "home page", path: "/" },
  { what: "list of topics", path: "/discussioni" },
];
