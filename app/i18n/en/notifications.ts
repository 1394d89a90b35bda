// What reaches people: the bell, the list, the levels, the letters.

export const notifications = {
  title: "Notifications",
  lead: "What is new in the discussions you write in, follow, or were mentioned in, and among the documents of the twinnings you follow.",
  bell: (n: number) => (n === 0 ? "Notifications" : `Notifications: ${n} to read`),
  total: (n: number) => (n === 1 ? "1 notification" : `${n} notifications`),
  none: "No notifications",
  noneText: "Write in a discussion, or press “Follow”: when somebody answers you will find it here.",
  isNew: "To read",
  wrote: (who: string, n: number) => (n > 1 ? `${n} new messages by ${who}` : `${who} wrote`),
  reasons: {
    MENTION: "You were mentioned",
    ADMINISTRATION: "Your administration was mentioned",
  },
  andMore: (names: string, n: number) => (n === 1 ? `${names} and one other` : `${names} and ${n} others`),
  documentNews: (title: string, number: number) =>
    number === 1 ? `New document: ${title}` : `Version ${number} of ${title}`,
  documentsNews: (n: number, space: string) => `${n} documents new or changed in ${space}`,
  documentsMore: (titles: string, n: number) =>
    n === 1 ? `${titles} and another one` : `${titles} and ${n} others`,
  markRead: "Mark as read",
  markAllRead: "Mark all as read",
  settingsLink: "Choose whether to get notifications by e-mail",
  level: "Notifications about this discussion",
  levelOfConversation: "Notifications about this conversation",
  spaceLevel: { COMMUNITY: "Notifications of the forum", TWINNING: "Notifications of the twinning" },
  spaceLevelText: "For all discussions here, but those you choose something else for, and for the documents.",
  levels: { EVERYTHING: "Everything", MENTIONS: "Mentions only", NOTHING: "Nothing", USUAL: "As usual" },
  levelHints: {
    EVERYTHING: "Every new message.",
    MENTIONS: "When somebody mentions you or your administration.",
    NOTHING: "Never.",
    USUAL: "Everything where you write, elsewhere mentions only.",
  },
  follow: "Follow",
  mail: "Notifications by e-mail",
  mailText: "One letter a discussion; then none until you come back to it.",
  wantsMail: "Write to me when there is something new for me in discussions",
  saveChoice: "Save this choice",
  stopTitle: "No more letters",
  stopLead:
    "You can stop being told of the discussion we wrote to you about, or stop all notification letters.",
  stopTopic: "No more about this discussion",
  stopAll: "No more notification letters",
  stopped: {
    topic: "Done: we write to you no more about this discussion.",
    all: "Done: we send you no more notification letters.",
  },
  stoppedAlready: {
    topic: "Done already: we write to you no more about this discussion.",
    all: "Done already: we send you no more notification letters.",
  },
  stoppedText: "You can change your mind on the page of the discussion or in your profile.",
  stopUnknown: "This link does not work any more: in your profile you can choose which letters you get.",
  mentionHint:
    "To mention a person write @[Name](iscritto:number), an administration @@[Name](ente:number): the number of a person stands in the address of their profile.",
  found: (n: number) => (n === 0 ? "No suggestions" : n === 1 ? "1 suggestion" : `${n} suggestions`),
  suggestions: "Whom to mention",
};
