type Text = { subject: string; text: string };

export const confirmationLetter = (about: { name: string; link: string; hours: number }): Text => ({
  subject: "Conferma la tua iscrizione ad Agire",
  text: `Ciao ${about.name},

manca un passo: apri questa pagina e premi «Conferma il mio indirizzo».

${about.link}

Il collegamento vale ${about.hours} ore. Se non sei stato tu a iscriverti, ignora questa lettera: senza conferma l'iscrizione non vale nulla.

Agire, la community dei gemellaggi fra amministrazioni
`,
});

export const knownAlreadyLetter = (about: { name: string; link: string }): Text => ({
  subject: "Sei già nella community di Agire",
  text: `Ciao ${about.name},

qualcuno ha appena chiesto di iscriversi ad Agire con questo indirizzo, ma tu ci sei già. Se eri tu, accedi da qui:

${about.link}

Se non eri tu, non devi fare nulla.

Agire, la community dei gemellaggi fra amministrazioni
`,
});
