// What members alone need of drafts, fetched when they are to write.
export { DraftConflict } from "./draft-conflict";
export { draftSaver } from "./draft-saver";
