import type { AddressForm } from "./contract.ts";

type Text = { subject: string; text: string };
type About = { name: string; addressForm: AddressForm; link: string };

/** The letters of this room, in one language. */
export type Letters = {
  confirmation(about: About & { administration: string; jobTitle: string; hours: number }): Text;
  /** `forgotten`: where to ask for a new password. */
  knownAlready(about: About & { forgotten: string }): Text;
  passwordReset(about: About & { hours: number }): Text;
};

const you = ({ addressForm }: About) => (addressForm === "FEMININE" ? "stata" : "stato");

export const letters: Letters = {
  confirmation: (about) => ({
    subject: "Conferma la tua iscrizione ad Agire",
    text: `Ciao ${about.name},

manca un passo: apri questa pagina e premi «Conferma il mio indirizzo».

${about.link}

L'iscrizione è di ${about.name}, ${about.jobTitle}, ${about.administration}. Il collegamento vale ${about.hours} ore. Se non sei ${you(about)} tu a fare l'iscrizione, o i dati non sono i tuoi, ignora questa lettera: senza conferma l'iscrizione non vale nulla.

Agire, la community dei gemellaggi fra amministrazioni
`,
  }),
  knownAlready: (about) => ({
    subject: "Sei già nella community di Agire",
    text: `Ciao ${about.name},

qualcuno ha appena chiesto di iscriversi ad Agire con questo indirizzo, ma tu ci sei già. Se eri tu, accedi da qui:

${about.link}

Se non ricordi la password, ne scegli una nuova da qui:

${about.forgotten}

Se non eri tu, non devi fare nulla.

Agire, la community dei gemellaggi fra amministrazioni
`,
  }),
  passwordReset: (about) => ({
    subject: "Una nuova password per Agire",
    text: `Ciao ${about.name},

per scegliere una nuova password apri questa pagina:

${about.link}

Il collegamento vale ${about.hours} ore e una volta sola. Dopo, tutti i dispositivi da cui eri dentro dovranno accedere di nuovo.

Se non sei ${you(about)} tu a chiederlo, non devi fare nulla: la tua password resta quella di prima.

Agire, la community dei gemellaggi fra amministrazioni
`,
  }),
};
