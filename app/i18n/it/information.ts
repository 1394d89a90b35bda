export const information = {
  starting: "Versione di novembre 2026",
  editedOn: "Versione del",
  edit: "Modifica questa pagina",
  toComplete: "Questo è il testo di partenza",
  toCompleteText:
    "Lo vedono tutti così com'è. Completa ciò che sta fra parentesi quadre e togli ciò che non vale per voi; il testo in inglese si modifica a parte.",
  editTitle: (page: string) => `Modifica di «${page}»`,
  editLink: "Modifica",
  editLead: "Modifichi il testo in italiano. Per quello in inglese cambia prima la lingua della pagina.",
  body: "Testo",
  bodyHint:
    "In Markdown: i titoli delle parti cominciano con #, gli elenchi con -, il **grassetto** sta fra asterischi, i collegamenti si scrivono [così](https://…).",
  ofConsent:
    "Chi si registra dopo il salvataggio acconsente a questa versione, e con lui resta scritto quale.",
  save: "Salva",
  saving: "Salvataggio in corso…",
  cancel: "Annulla",
  asItIs: "Guarda la pagina di adesso",
  versions: "Versioni salvate",
  version: (number: number) => `Versione ${number}`,
};
