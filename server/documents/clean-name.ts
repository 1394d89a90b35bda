import { NAME_MAX } from "./contract.ts";

// Escape sequences keep this readable where an editor would show nothing.
const CONTROL = "\\u0000-\\u001f\\u007f-\\u009f";
const UNSEEN = new RegExp(
  `[${CONTROL}\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ud800-\\udfff\\ufffd-\\uffff]`,
  "gu",
);

/** Names of devices, whatever ending they have: Windows saves no file that is called so. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file's name as it may be shown and offered for saving: one line, without folders, without what is not seen or turns
 * the writing around, at most NAME_MAX characters with its ending kept. It is data and never a path of ours.
 */
export function cleanName(sent: string): string {
  const last = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const seen = last.replace(UNSEEN, "").replace(/\s+/g, " ").trim().replace(/^\.+/, "");
  if (seen === "") return "documento";
  const name = DEVICE.test(seen) ? `_${seen}` : seen;
  if (name.length <= NAME_MAX) return name;
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? "";
  return `${name.slice(0, NAME_MAX - ending.length).trim()}${ending}`;
}
