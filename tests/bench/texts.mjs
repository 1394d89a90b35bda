const SENTENCES = [
  "Da noi la parte più lunga è stata capire **chi** doveva firmare che cosa: una volta scritto, il resto è venuto in due settimane.",
  "Abbiamo provato il modulo con tre comuni piccoli e uno medio, e le differenze stavano tutte negli orari dello sportello.",
  "Chi ha già il protocollo collegato può saltare il secondo passo; agli altri conviene aspettare la [guida](https://example.org/guida).",
  "- il calendario lo teniamo in un foglio solo\n- le richieste arrivano per posta certificata",
  "La domanda che ci facevano più spesso era se i dati restano *presso l'ente*: sì, e sta scritto nell'accordo.",
  "Se serve possiamo mandarvi il verbale dell'incontro di Trento, con i numeri del primo trimestre e quello che rifaremmo diversamente.",
  "Per la formazione bastano due mezze giornate, una all'inizio e una dopo il primo mese di prova.",
];

/** A post of about 600 characters as people write them, no two alike. @param {number} turn */
export function postText(turn) {
  let text = `Messaggio di prova ${turn}.`;
  for (let next = turn; text.length < 560; next++) text += `\n\n${SENTENCES[next % SENTENCES.length]}`;
  return text;
}
