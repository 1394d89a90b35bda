/** What an act says of itself: numbers and codes. */
type Data = Record<string, string | number | boolean | null>;

const messages = (n: unknown) => (n === 1 ? "one message" : `${n} messages`);

/** What stands after "every". */
export const every = (minutes: number) =>
  minutes === 1
    ? "minute"
    : minutes < 60
      ? `${minutes} minutes`
      : minutes === 60
        ? "hour"
        : `${minutes / 60} hours`;

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
  announceOnly: "Announcements only",
  announceOnlyText: "Only those who lead write here: you can read and react.",
  slow: (minutes: number) => `Here one sends at most one message every ${every(minutes)}.`,
  closes: (days: number) =>
    `The discussion closes by itself after ${days === 1 ? "one day" : `${days} days`} of silence.`,
  settings: "Manage the discussion",
  settingsLead: "Each choice goes into the log, with your name, your administration and the reason.",
  state: "Open or closed, highlighted",
  pinUntil: "Highlighted until",
  pinUntilHint: "The last day included. Leave it empty for no end.",
  pinnedUntil: (when: string) => `Highlighted until ${when}.`,
  rules: "How one writes",
  slowMinutes: "One message per person every",
  slowHint: "For everybody but those who lead.",
  noSlow: "No limit",
  minutes: (n: number) =>
    n === 1 ? "1 minute" : n < 60 ? `${n} minutes` : n === 60 ? "1 hour" : `${n / 60} hours`,
  closeAfterDays: "Closes by itself after",
  closeHint: "Of silence: each new message starts the count again.",
  neverCloses: "Never",
  days: (n: number) => `${n} days`,
  announceOnlyLabel: "Announcements only: those who lead write, the others read and react",
  saveRules: "Save the rules",
  split: "Split",
  splitNumbers: "Messages to move to a new discussion",
  splitNumbersHint: "Their numbers, for example 3, 5-8.",
  splitTitle: "Title of the new discussion",
  splitYes: "Move the messages",
  merge: "Merge into another",
  mergeInto: "Discussion to bring the messages to",
  mergeHint:
    "Its number or its address, like /discussioni/42. The messages go to its end; here it stays written where they are.",
  mergeYes: "Merge the discussions",
  move: "Move to another space",
  moveTo: "New space",
  moveChoose: "Choose…",
  moveHint: "Where the space is more reserved, the discussion becomes so too.",
  moveYes: "Move the discussion",
  moved: "Message moved to another discussion.",
  movedTo: "Go where it is now",
  merged: "This discussion was merged into another one: the messages are there.",
  useful: "Useful answer",
  markUseful: "Mark as useful answer",
  unmarkUseful: "Take «Useful answer» back",
  goToUseful: "Go to the message",
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
    "poll.closed": ({ number }: Data) => `Poll in message ${number} closed`,
  },
};
