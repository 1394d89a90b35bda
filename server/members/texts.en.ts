import type { Letters } from "./texts.it.ts";

export const letters: Letters = {
  confirmation: (about) => ({
    subject: "Confirm your registration with Agire",
    text: `Hello ${about.name},

one step is left: open this page and press “Confirm my address”.

${about.link}

The registration is that of ${about.name}, ${about.jobTitle}, ${about.administration}. The link works for ${about.hours} hours. If it was not you who registered, or these are not your details, ignore this letter: without confirmation the registration counts for nothing.

Agire, the community of twinnings between public administrations
`,
  }),
  knownAlready: (about) => ({
    subject: "You are in the Agire community already",
    text: `Hello ${about.name},

somebody has just asked to register with Agire under this address, but you are in already. If it was you, sign in here:

${about.link}

If you do not remember your password, choose a new one here:

${about.forgotten}

If it was not you, there is nothing you need to do.

Agire, the community of twinnings between public administrations
`,
  }),
  passwordReset: (about) => ({
    subject: "A new password for Agire",
    text: `Hello ${about.name},

to choose a new password open this page:

${about.link}

The link works for ${about.hours} hours and only once. Afterwards every device you were signed in on has to sign in again.

If it was not you who asked, there is nothing you need to do: your password stays as it was.

Agire, the community of twinnings between public administrations
`,
  }),
};
