import type { Letter } from "./texts.it.ts";

export const barrierLetter: Letter = ({ page, body, email }) => ({
  subject: "Somebody met a barrier on Agire",
  text: `Page: ${page ?? "not said"}
Answer to: ${email ?? "not asked for"}

${body}

Agire, the community of twinnings between public administrations
`,
});
