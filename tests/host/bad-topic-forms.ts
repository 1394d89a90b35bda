import type { BadForm } from "./bad-forms.ts";

// The forms of a discussion beside writing in it; message 2 of the topic is somebody else's.

const intent = (good: string) => ({ kind: "choice", good }) as const;
const choice = (good: string) => ({ kind: "choice", good }) as const;
const NUMBER = { kind: "id", good: "2" } as const;
const REASON = { kind: "line", max: 500, good: "Una prova" } as const;
const DAY = { kind: "day", good: "", optional: true } as const;
const loose = (good: string) => ({ kind: "loose", good }) as const;

export const TOPIC_FORMS: BadForm[] = [
  {
    name: "react",
    by: "member",
    path: "TOPIC",
    control: "",
    fields: { intent: intent("react"), number: NUMBER, give: choice("THANKS") },
  },
  {
    name: "useful answer",
    by: "member",
    path: "TOPIC",
    control: "",
    fields: { intent: intent("useful"), number: NUMBER, chosen: choice("yes") },
  },
  {
    name: "testimony",
    by: "admin",
    path: "GENERAL",
    control: "",
    fields: {
      intent: intent("testimony"),
      number: { kind: "id", good: "1" },
      chosen: choice("yes"),
    },
  },
  {
    name: "tick",
    by: "member",
    path: "TOPIC",
    control: "",
    fields: {
      intent: intent("tick"),
      number: { kind: "id", good: "1" },
      task: choice("0.abc"),
      done: choice("yes"),
    },
  },
  {
    name: "undo a removal",
    by: "member",
    path: "TOPIC",
    control: "",
    fields: { intent: intent("undo-removal"), number: { kind: "id", good: "1" } },
  },
  {
    name: "bookmark",
    by: "member",
    path: "TOPIC",
    control: "",
    fields: {
      intent: intent("bookmark"),
      number: NUMBER,
      note: { kind: "line", max: 200, optional: true, good: "Da riprendere" },
      remindOn: DAY,
    },
  },
  {
    name: "drop a bookmark",
    by: "member",
    path: "TOPIC",
    control: "",
    fields: { intent: intent("drop-bookmark"), number: choice("2") },
  },
  {
    name: "drop a bookmark in the list",
    by: "member",
    path: "/segnalibri",
    control: "",
    fields: { topic: choice("1"), number: choice("2") },
  },
  {
    name: "level of a topic",
    by: "member",
    path: "TOPIC",
    control: "",
    fields: { intent: intent("level"), level: choice("MENTIONS") },
  },
  {
    name: "level of a space",
    by: "member",
    path: "/notifiche/spazi/forum",
    control: "",
    fields: { level: choice("MENTIONS"), back: loose("/discussioni") },
  },
  {
    name: "notifications read",
    by: "member",
    path: "/notifiche",
    control: "",
    fields: { intent: intent("read"), topicId: { kind: "choice", optional: true, good: "1" } },
  },
  {
    name: "all read",
    by: "member",
    path: "/discussioni/tutto-letto",
    control: "",
    fields: { space: loose("forum"), next: loose("/discussioni") },
  },
  {
    name: "moderate a message",
    by: "admin",
    path: "TOPIC",
    control: "",
    fields: {
      intent: intent("moderate-post"),
      number: NUMBER,
      removed: choice("yes"),
      reason: REASON,
    },
  },
  {
    name: "lock or pin",
    by: "admin",
    path: "SETTINGS",
    among: true,
    control: "until",
    fields: { intent: intent("moderate-topic"), change: choice("pin"), until: DAY, reason: REASON },
  },
  {
    name: "rules of a topic",
    by: "admin",
    path: "SETTINGS",
    among: true,
    control: "",
    fields: {
      intent: intent("topic-rules"),
      slowMinutes: choice("5"),
      closeAfterDays: choice("30"),
      announceOnly: { kind: "tick", optional: true, good: "yes" },
      reason: REASON,
    },
  },
  {
    name: "move",
    by: "admin",
    path: "SETTINGS",
    among: true,
    control: "",
    fields: { intent: intent("move"), space: choice("non-esiste"), reason: REASON },
  },
  {
    name: "split",
    by: "admin",
    path: "SETTINGS",
    among: true,
    control: "title",
    fields: {
      intent: intent("split"),
      numbers: choice("2"),
      title: { kind: "line", max: 200, good: "Un'altra" },
      reason: REASON,
    },
  },
  {
    name: "merge",
    by: "admin",
    path: "SETTINGS",
    among: true,
    control: "into",
    fields: { intent: intent("merge"), into: choice("1"), reason: REASON },
  },
];
