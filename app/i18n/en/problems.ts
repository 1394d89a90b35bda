import type { Problem } from "../../../server/platform/errors.ts";
import type { Texts } from "../it";
import { every, waiting } from "./spans";

/** Titles, and how many more. */
const named = (titles: string | number | undefined, more: string | number | undefined) =>
  Number(more) > 0 ? `${titles} and ${more} more` : titles;

export const problems: Texts["problems"] = {
  checkFields: () => "Check the fields marked below.",
  required: () => "This field is needed.",
  tooLong: ({ max }: Problem) => `The text is too long: ${max} characters at most.`,
  tooShort: ({ min }: Problem) => `At least ${min} characters are needed.`,
  wrongType: () => "This value cannot be used here.",
  email: () => "Write a complete email address, such as name@council.example.",
  pec: () =>
    "This is a certified mailbox (PEC): our letters would not arrive there. Write an ordinary email address.",
  tooWeak: () =>
    "This password is guessed too soon: use one of several words, other than your name or that of your administration.",
  resetSpent: () => "This link has already been used or has expired: ask for another one.",
  controlCharacters: () =>
    "The text contains invisible characters that we cannot keep: retype it or paste it as plain text.",
  bidiCharacters: () =>
    "The text contains characters that turn the writing around and mislead readers: take them out.",
  oneLine: () => "Only one line goes here.",
  consent: () => "Without your consent we cannot register you.",
  unknownField: () => "The form is not the one we expected: reload the page and try again.",
  badForm: () => "The form is not the one we expected: reload the page and try again.",
  documentChangedMeanwhile: () =>
    "Somebody changed the details of this document while you were editing them. Reload the page and try again: your changes below are not saved.",
  documentNotYours: () => "This is for who added the document, or leads the twinning.",
  uploadNotHere: () => "Documents are uploaded here by those who take part in the twinning.",
  uploadGone: () => "The uploaded file is not there any more: choose it again.",
  fileTooLarge: ({ megabytes }: Problem) => `The file is too large: ${megabytes} MB at most.`,
  fileEmpty: () => "The file is empty: check that you chose the right one.",
  fileNotChecked: () => "The file is being checked: it can be downloaded in a moment.",
  fileBlocked: () => "The file is blocked: a threat was found in it.",
  fileNotCheckable: () =>
    "The file is larger than what the antivirus can check, so nobody can download it. Split it, or tell those who run the community.",
  fileBlockedBefore: () =>
    "This file was blocked before: a threat was found in it. Have it checked by those who look after your computers.",
  fileBroken: () =>
    "The file is damaged or incomplete and cannot be opened: check it on your computer and upload it again.",
  tooManyPixels: ({ max }: Problem) =>
    `The image is too large: ${max} million pixels at most, all frames together. Make it smaller, or upload it as a PDF.`,
  heic: () =>
    "This is a photo in HEIC format, which many computers cannot open. Convert it to JPEG and upload it again; on the iPhone: Settings, Camera, Formats, “Most Compatible”.",
  twoKinds: () =>
    "The file is two things at once, a document and an archive: whoever opens it would see the one or the other. Upload them separately.",
  archiveBomb: () =>
    "Once opened, the archive would swell beyond measure: we cannot take it. Upload the files one by one.",
  archiveTooLarge: ({ max }: Problem) => `Once opened, the archive takes up more than ${max} GB: split it.`,
  archiveTooMany: ({ max }: Problem) =>
    `The archive holds too many files: ${max} at most, those of archives in it among them. Split it.`,
  archiveTooDeep: ({ max }: Problem) =>
    `The archive holds others, one within the other, more than ${max} deep: open them and upload what is in them.`,
  archivePaths: () =>
    "The archive holds names that would be written outside of its folder when it is opened: we cannot take it.",
  noRoom: () =>
    "There is no room left for files on the server: tell those who run the community and try again later. All the rest works.",
  quotaReached: ({ max, free }: Problem) =>
    `The room for documents is used up: ${free} MB are left of ${max}. Empty the bin or remove what is not needed.`,
  tooManyFiles: ({ max }: Problem) => `Too many files at once: ${max} at most.`,
  oneFile: () => "Choose one file, one only.",
  sameVersion: () => "This file is identical to the last version.",
  folderGone: () => "This folder is not there any more.",
  folderThere: () => "There is a folder of this name already.",
  folderTooDeep: ({ max }: Problem) => `Folders lie within one another ${max} deep at most.`,
  folderIntoItself: () => "A folder cannot lie within itself.",
  folderNameClash: ({ name }: Problem) =>
    `The folder was not removed: it holds a folder “${name}”, and another of that name is already where it would go. Rename one of them and try again.`,
  folderNotYours: () => "Whoever made the folder, or leads the twinning, can do this.",
  tooManyFolders: ({ max }: Problem) => `A collection of documents has ${max} folders at most.`,
  chooseDocuments: () => "Choose at least one document.",
  documentsGone: ({ gone }: Problem) =>
    gone === 1
      ? "One of the documents chosen is not there any more: nothing was changed. Reload the list and try again."
      : `${gone} of the documents chosen are not there any more: nothing was changed. Reload the list and try again.`,
  documentsNotYours: ({ titles, more }: Problem) =>
    `Nothing was changed, because only whoever added these documents, or leads the twinning, can change them: ${named(titles, more)}. Take them out of the choice and try again.`,
  filesNotChecked: ({ titles, more }: Problem) =>
    `These files cannot be downloaded, because they are being checked or blocked: ${named(titles, more)}. Take them out of the choice and try again.`,
  zipTooLarge: ({ megabytes }: Problem) =>
    `Together the files are too large: ${megabytes} MB at most at a time. Choose fewer.`,
  tooManyTags: ({ title, max }: Problem) =>
    `“${title}” would have too many tags: ${max} at most. Nothing was changed.`,
  audienceTooWide: () =>
    "The space it belongs to is narrower: nobody may read it who does not see the space.",
  chooseSomebody: () => "Choose at least one person.",
  chooseFromList: () => "You typed a name: choose whom you mean from the list, or delete the name.",
  notYourself: () => "You are in this conversation already: choose somebody else.",
  tooManyPeople: ({ max }: Problem) => `At most ${max} people talk in a conversation, you among them.`,
  personUnknown: () => "One of the people chosen is not, or no longer, in the community: take that name out.",
  personUnreachable: ({ name }: Problem) => `${name} cannot be written to at the moment: take that name out.`,
  inAlready: () => "This person is in the conversation already.",
  conversationFull: () => "The conversation has all the people it can have.",
  notInSpace: () => "You can choose only people who take part in this twinning.",
  tokenSpent: () =>
    "This link has already been used or has expired. Sign in: if need be, we send you another one.",
  wrongCredentials: () =>
    "The address and the password do not match, or the address is not confirmed yet. If you have just registered, look at your mail: the confirming letter is there again.",
  registeredTwice: ({ name, administration }: Problem) =>
    `This address was registered more than once. This letter belongs to the registration of ${name} (${administration}): if it is yours, choose the password here and confirm; if not, open the other letter.`,
  confirmFirst: () => "Confirm your address first: we have just written to you again.",
  suspended: () => "At the moment you can read but not write: your participation is suspended.",
  wrongPassword: () => "This is not your present password.",
  signInFirst: () => "To do this you need to sign in first.",
  signedInAsAnother: ({ name }: Problem) =>
    `You are signed in as ${name} now, not as who had begun to write. If you want to send this in your own name, send it again.`,
  suspendedAlready: () => "Somebody has suspended this member already: reload the page.",
  noDay: () => "Write a day, for example 31/12/2026.",
  notInTwoYears: () => "The last day must be today or later, and within two years.",
  notYours: () => "You can change only your own messages.",
  leadsOnly: () => "Only those who lead the twinning, or run the community, can do that.",
  noAdministration: () => "You have to belong to an administration: name it in your profile.",
  markup: () => "Plain text goes here: take out what stands between < and >.",
  year: () => "Write a year with four digits, between 1990 and 2100.",
  day: () => "Write a date that exists: day, month and year.",
  datesTurnedRound: () => "The end comes before the beginning: check the dates.",
  yearOfAnotherDay: ({ year }: Problem) =>
    `The start date is in ${year}: write that year, or leave this field empty.`,
  reminderPast: () => "The reminder must be from today on.",
  noParty: () => "Name at least one administration.",
  sameOnBothSides: ({ name }: Problem) =>
    name
      ? `"${name}" is among the offering ones already: no administration hands over to itself.`
      : "The same administration stands on both sides.",
  ownPartyMissing: ({ name }: Problem) => `Yours has to be among the administrations: ${name}.`,
  tooManyParties: () => "There are too many administrations: 20 a side at most.",
  slugTaken: () => "This address belongs to another twinning already: choose a different one.",
  twinningEditedMeanwhile: () =>
    "In the meantime somebody else has changed the twinning. Your text is below: compare it with the page as it is now and save again.",
  notOfAParty: () => "Only those who belong to one of the twinning's administrations can ask.",
  alreadyIn: () => "Takes part in this twinning already.",
  askedAlready: () => "There is a request already: wait for the answer, or withdraw it.",
  decidedAlready: () => "In the meantime the request has been decided.",
  withdrawnMeanwhile: () => "In the meantime the request was withdrawn.",
  leftAlready: () => "In the meantime this participation has ended.",
  lastLead: () =>
    "You are the last one to lead the twinning: first those who run the community have to appoint another.",
  notAParty: () => "Choose one of the twinning's administrations.",
  roleNotYours: () => "This role is not yours to give: choose another.",
  invitedAlready: () => "An invitation that still works was sent to this address already.",
  invitationUnknown: () => "There is no such invitation: check that you opened the whole link.",
  invitationUsed: () => "This invitation has been used already.",
  invitationRevoked: () => "This invitation was revoked by those who lead the twinning.",
  invitationExpired: () => "This invitation has expired: ask who sent it for another.",
  invitationNotYours: () => "This invitation was sent to another address.",
  adminsOnly: () => "Only those who administer the community can do this.",
  pageEditedMeanwhile: () =>
    "Meanwhile somebody else edited this page. Your text is below: compare it with the page as it is now and save again.",
  staffOnly: () => "Only those who run the community can do this.",
  unknownQuote: ({ number }: Problem) =>
    `You quote message ${number}, which is not in this discussion or was deleted: take the quotation out.`,
  tooManyQuotes: ({ max }: Problem) => `There are too many quotations: at most ${max} in a message.`,
  showsNothing: () => "The message would show nothing: write a few words.",
  taskGone: () => "In the meantime the message has changed: reload the page and try again.",
  ownPost: () => "One does not react to one's own messages.",
  announceOnly: () => "Only those who lead write here: your text is here, but it cannot be sent.",
  slowTopic: ({ minutes, seconds: wait }: Problem) =>
    `In this discussion one sends at most one message every ${every(Number(minutes))}. Your text is here: try again in ${waiting(wait)}.`,
  sameTopic: () => "A discussion is not merged into itself: name another one.",
  sameSpace: () => "It is there already: choose another space.",
  cannotWriteThere: () => "You cannot do that there: it takes leading that space, or running the community.",
  topicClosedThere: () => "That discussion is closed: reopen it first, or choose another one.",
  readByOthers: () =>
    "There these messages would be read by people who cannot read them now: they stay where they are.",
  generalStays: () => "The general discussion stays in its space: you can move its messages.",
  mergedAlready: () => "This discussion has been merged into another one already.",
  noDiscussion: () => "Write the number of a discussion or its address, like /discussioni/42.",
  noNumbers: () => "Write the numbers of the messages, for example 3, 5-8: at most 500.",
  notMovable: ({ number }: Problem) => `Message ${number} is not there (any more): take it off the list.`,
  openingStays: () => "The first message opens the discussion and stays: take the 1 off the list.",
  askerOnly: () => "Who opened the discussion, or those who lead this space, choose the useful answer.",
  undoTooLate: () => "It is too late to undo: ask those who lead this space to restore the message.",
  purged: () => "The text is already erased for good: it cannot be restored.",
  notFound: () => "It does not exist, is no longer there or is not open to you.",
  sentDifferently: () =>
    "It had been sent already with another text, and that one is published. To publish this one too, send it again.",
  editedMeanwhile: () =>
    "In the meantime the message was changed in another window. Your text is below: compare the two and save again.",
  versionsMeanwhile: () => "The message changed meanwhile: look at the versions of now and choose again.",
  draftChanged: () => "In the meantime the draft was changed on another device.",
  draftNewer: () =>
    "In the meantime the draft was changed on another device: read it again, then discard it if you don't need it.",
  draftGone: () => "In the meantime the draft was sent or discarded on another device.",
  tooManyDrafts: ({ max }) => `You have ${max} drafts already: discard some of them under “Drafts”.`,
  removedMeanwhile: () => "In the meantime the message was deleted.",
  topicLocked: () => "The discussion was closed: your text is here, but it can no longer be sent.",
  mentionsTooMany: ({ max }: Problem) => `A message can mention at most ${max} people and administrations.`,
  mentionUnknown: ({ names }: Problem) =>
    `We do not know who this is: ${names}. Choose from the list that comes when you type @ (people) or @@ (administrations), or remove the mention.`,
  mentionCannotRead: ({ names }: Problem) =>
    `Cannot read this discussion: ${names}. Remove the mention and send again.`,
  mentionNotInSpace: ({ names }: Problem) =>
    `Nobody takes part here for this administration: ${names}. Remove the mention and send again.`,
  movedMeanwhile: () => "Meanwhile the message was moved: try again.",
  fewOptions: ({ min }: Problem) => `There have to be at least ${min} options to choose from.`,
  manyOptions: ({ max }: Problem) => `There are too many options: ${max} at most.`,
  optionTooLong: ({ max }: Problem) => `An answer is too long: ${max} characters each at most.`,
  optionTwice: ({ name }: Problem) => `“${name}” is there twice: take one out.`,
  noTime: () => "Write a time, for example 09:30.",
  timeWithoutDay: () => "A time has no day: write it, or take the time out.",
  dayPast: () => "A date is over already: choose from today on.",
  nobodyAnswers: () =>
    "There is nobody here to vote for an administration: let people vote, or ask in the twinning.",
  pollThere: () => "This message has a poll already.",
  chooseOption: () => "First choose what to vote for.",
  oneOption: () => "In this poll one chooses one thing only.",
  foreignOption: () => "This option is none of this poll: reload the page and choose again.",
  pollOver: () => "The poll is closed: voting is over.",
  pollNotOver: () => "People are still voting: choose when the poll is closed.",
  pollTopicLocked: () => "The discussion was closed: no more voting here.",
  pollLeadsOnly: () => "Here administrations vote, each by who leads it in the twinning.",
  pollNotYours: () => "Only who asked the poll can do that.",
  noChosenDate: () => "This poll has no chosen date, or none yet.",
  notLeading: () => "Choose among the options with most votes.",
  testimoniesFull: () => "There are three testimonies already: take one back first.",
  tooMany: ({ seconds: wait }: Problem) => `Too many requests in a row. Try again in ${waiting(wait)}.`,
  unavailable: () => "The service restarts in a few seconds. Your text is here: try again.",
  network: () => "We cannot reach Agire. Your text is here: try again when the network is back.",
  fault: () => "Something went wrong. Your text is here: try again shortly.",
};
