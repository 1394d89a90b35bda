/** What an act says of itself: numbers and codes. */
type Data = Record<string, string | number | boolean | null>;

const messages = (n: unknown) => (n === 1 ? "one message" : `${n} messages`);

export const tidying = {
  log: "Log",
  logOf: "Log of tidying",
  logOfForum: "Log of tidying in the forum",
  logLead: "Who tidied the discussions, for which administration, when and why.",
  logEmpty: "Nothing to log yet",
  logEmptyText: "When somebody removes a message or closes a discussion, it is written here.",
  logOlder: "Further back",
  byItself: "Automatically",
  actingFor: (name: string) => `for ${name}`,
  reasonWas: "Reason:",
  versions: (n: number) => `Versions of message ${n}`,
  versionTitle: (n: number) => `Version ${n}`,
  firstVersion: "The text the message was born with.",
  changedBy: (n: number) =>
    `What changes from version ${n - 1}: removed is struck through, added is underlined.`,
  diffRemoved: "removed:",
  diffAdded: "added:",
  allVersions: "All versions",
  currentVersion: "the one of now",
  restoreVersion: "Go back to this version",
  backToPost: "Go to the message",
  undoRemoval: "Undo the removal",
  removedText: "Read the text",
  acts: {
    "post.removed": ({ number }: Data) => `Message ${number} removed`,
    "post.restored": ({ number }: Data) => `Message ${number} restored`,
    "post.versionRestored": ({ number }: Data) => `A version of message ${number} restored`,
    "post.purged": ({ number }: Data) => `Text of message ${number} erased for good`,
    "topic.locked": (_: Data) => "Discussion closed",
    "topic.unlocked": (_: Data) => "Discussion reopened",
    "topic.closedBySilence": ({ days }: Data) => `Discussion closed after ${days} days of silence`,
    "topic.pinned": (_: Data) => "Discussion highlighted",
    "topic.unpinned": (_: Data) => "Discussion no longer highlighted",
    "topic.rulesChanged": (_: Data) => "Rules of the discussion changed",
    "topic.movedAway": (_: Data) => "Discussion moved to another space",
    "topic.movedHere": (_: Data) => "Discussion arrived from another space",
    "topic.split": ({ posts }: Data) => `Moved to a new discussion: ${messages(posts)}`,
    "topic.mergedAway": ({ posts }: Data) => `Discussion merged into another: ${messages(posts)}`,
    "topic.mergedHere": ({ posts }: Data) => `Another discussion merged into this one: ${messages(posts)}`,
  },
};
