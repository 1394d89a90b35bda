/** Of the box one writes a message in, and of what leads into and out of it. */
export const writing = {
  formatting: "Formattazione",
  tools: {
    bold: "Grassetto",
    italic: "Corsivo",
    heading: "Intestazione",
    list: "Elenco",
    numbers: "Elenco numerato",
    tasks: "Elenco di cose da fare",
    quote: "Citazione",
    link: "Collegamento",
    table: "Tabella",
  },
  preview: "Anteprima",
  previewEmpty: "Qui vedrai il messaggio come lo vedranno gli altri.",
  leaveTitle: "Hai un testo non inviato",
  leaveText: "Se lasci questa pagina ora, il messaggio che hai cominciato non parte.",
  stay: "Resta qui",
  leave: "Esci senza inviare",
  words: "testo",
  linked: "testo del collegamento",
  column: "Colonna",
};
