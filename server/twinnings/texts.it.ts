type Text = { subject: string; text: string };

const SIGNED = "Agire, la community dei gemellaggi fra amministrazioni";

export const invitationLetter = (about: {
  by: string;
  twinning: string;
  administration: string;
  email: string;
  link: string;
  days: number;
}): Text => ({
  subject: "Un invito a partecipare a un gemellaggio su Agire",
  text: `Ciao,

${about.by} ti invita a partecipare al gemellaggio «${about.twinning}» per ${about.administration}. Apri questa pagina e premi «Accetta l'invito»:

${about.link}

L'invito vale ${about.days} giorni, una volta sola e soltanto per l'indirizzo ${about.email}: se non sei ancora della community, registrati con questo indirizzo. Se non ti interessa, non devi fare nulla.

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
  subject: "Una richiesta di partecipare al gemellaggio",
  text: `Ciao ${about.name},

${about.by}, di ${about.administration}, chiede di partecipare al gemellaggio «${about.twinning}». Decidi qui:

${about.link}

${SIGNED}
`,
});

export const admittedLetter = (about: { name: string; twinning: string; link: string }): Text => ({
  subject: "Ora partecipi al gemellaggio",
  text: `Ciao ${about.name},

la tua richiesta è stata accolta: ora partecipi al gemellaggio «${about.twinning}».

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
  subject: "La tua richiesta di partecipare al gemellaggio",
  text: `Ciao ${about.name},

la tua richiesta di partecipare al gemellaggio «${about.twinning}» non è stata accolta. Il motivo:

${about.reason}

Il gemellaggio è qui:

${about.link}

${SIGNED}
`,
});
