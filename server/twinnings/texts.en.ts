type Text = { subject: string; text: string };

const SIGNED = "Agire, the community where administrations twin";

export const invitationLetter = (about: {
  by: string;
  twinning: string;
  administration: string;
  email: string;
  link: string;
  days: number;
}): Text => ({
  subject: "An invitation to take part in a twinning on Agire",
  text: `Hello,

${about.by} invites you to take part in the twinning "${about.twinning}" for ${about.administration}. Open this page and press "Accept the invitation":

${about.link}

The invitation works for ${about.days} days, once, and for the address ${about.email} alone: if you are not in the community yet, register with this address. If it is not for you, there is nothing to do.

${SIGNED}
`,
});

export const requestLetter = (about: {
  name: string;
  by: string;
  administration: string;
  twinning: string;
  link: string;
}): Text => ({
  subject: "Somebody asks to take part in the twinning",
  text: `Hello ${about.name},

${about.by}, of ${about.administration}, asks to take part in the twinning "${about.twinning}". Decide here:

${about.link}

${SIGNED}
`,
});

export const admittedLetter = (about: { name: string; twinning: string; link: string }): Text => ({
  subject: "You now take part in the twinning",
  text: `Hello ${about.name},

your request was granted: you now take part in the twinning "${about.twinning}".

${about.link}

${SIGNED}
`,
});

export const refusedLetter = (about: {
  name: string;
  twinning: string;
  link: string;
  reason: string;
}): Text => ({
  subject: "Your request to take part in the twinning",
  text: `Hello ${about.name},

your request to take part in the twinning "${about.twinning}" was not granted. The reason:

${about.reason}

The twinning is here:

${about.link}

${SIGNED}
`,
});
