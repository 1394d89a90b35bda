/** What the invented people of the big demo are called and say. Like nobody's real words. */

export const GIVEN_NAMES = [
  ...["Ada", "Bruno", "Carla", "Dario", "Emma", "Franco", "Gemma", "Ivo", "Lidia", "Marco", "Nadia", "Oscar"],
  ...["Piera", "Renzo", "Sonia", "Tullio", "Ugo", "Vera", "Walter", "Zoe", "Alba", "Berto", "Cleo", "Dino"],
  ...["Elsa", "Fulvio", "Greta", "Irma", "Leo", "Mina", "Nino", "Olga", "Pia", "Remo", "Siro", "Tea"],
];

export const SURNAMES = [
  ...[
    "Abate",
    "Boschi",
    "Carraro",
    "Donati",
    "Esposti",
    "Fontanesi",
    "Grandi",
    "Iovine",
    "Lamberti",
    "Marchi",
  ],
  ...["Negrini", "Olivieri", "Pavan", "Quadri", "Ronchi", "Sartori", "Tosi", "Ughi", "Vianello", "Zanetti"],
  ...[
    "Alberti",
    "Bonetti",
    "Casali",
    "Dalla Costa",
    "Fabbri",
    "Gentili",
    "Landi",
    "Mori",
    "Nardi",
    "Orlandi",
  ],
  ...["Poli", "Righi", "Salvi", "Testa", "Valli", "Zorzi", "Ambrosi", "Berti", "Corsi", "Ferrari Bosco"],
];

export const PLACE_BEGINNINGS = [
  ...["Monte", "Castel", "Borgo", "Villa", "Rocca", "Pieve", "Ponte", "Fonte", "Campo", "Poggio"],
];
export const PLACE_ENDINGS = [
  ...["chiaro", "fiorito", "alto", "vecchio", "sereno", "maggiore", "nuovo", "verde", "lungo", "bello"],
];
export const REGIONS = ["Puglia", "Campania", "Lombardia", "Veneto", "Calabria", "Piemonte", "Sicilia"];
export const JOB_TITLES = [
  "Funzionaria",
  "Dirigente",
  "Istruttore",
  "Bibliotecaria",
  "Responsabile di servizio",
];

export const PRACTICES = [
  ...[
    "Sportello unico per le famiglie",
    "Bilancio partecipativo",
    "Biblioteca diffusa",
    "Mensa a chilometro zero",
  ],
  ...[
    "Catasto degli alberi",
    "Trasporto a chiamata",
    "Scuole aperte al pomeriggio",
    "Archivio delle delibere",
  ],
  ...["Orti di quartiere", "Segnalazioni dei cittadini", "Percorsi sicuri casa-scuola", "Riuso degli arredi"],
];

export const QUESTIONS = [
  ...["Da dove avete cominciato", "Quanto è costato davvero", "Chi ha seguito la gara", "Come si misura"],
  ...[
    "Che cosa non rifareste",
    "Il parere del garante",
    "La convenzione tipo",
    "Il calendario degli incontri",
  ],
  ...[
    "Formazione del personale",
    "Come coinvolgere le scuole",
    "Il primo anno in cifre",
    "Materiale da riusare",
  ],
];

/** Markdown sentences; messages are made of some of them. */
export const SENTENCES = [
  "Da noi il servizio è partito con due persone e un foglio di calcolo; dopo sei mesi il foglio non bastava più.",
  "La parte difficile non è stata la tecnica ma **mettersi d'accordo su chi risponde**, e in quanto tempo.",
  "Allego qui sotto lo schema che abbiamo usato: è nato per un comune piccolo, ma regge anche per un'unione.",
  "Abbiamo chiesto il parere all'ufficio legale prima di pubblicare, e lo rifaremmo: ci ha risparmiato un ricorso.",
  "Il costo vero è stato il tempo del personale, che nei prospetti non compare mai.",
  "Se può servire, il regolamento è su <https://example.org/regolamento> e si può copiare per intero.",
  "Nella prima settimana sono arrivate quaranta domande, nella seconda sei: la pagina delle risposte funziona.",
  "Noi abbiamo scelto di *non* affidare lo sviluppo all'esterno, perché dopo la gara nessuno avrebbe saputo cambiarlo.",
  "Il dirigente ha firmato quando ha visto i numeri del comune vicino, non quando ha letto la relazione.",
  "Per la convenzione abbiamo previsto tre anni, con la possibilità di uscire dopo il primo senza motivare.",
  "Le scuole vanno sentite a maggio: a settembre il calendario è già chiuso e si perde un anno.",
  "Attenzione alla privacy degli elenchi: i nomi dei minori non devono passare dal modulo in linea.",
  "Qualcuno di voi ha già provato a far votare i cittadini anche allo sportello, e non solo in rete?",
  "Il consiglio ha approvato all'unanimità, ma solo dopo che abbiamo tolto la voce sulle sanzioni.",
  "Abbiamo misurato i tempi prima e dopo: da undici giorni a quattro, con lo stesso numero di pratiche.",
  "Ci siamo accorti tardi che il gestionale non esporta le date: conviene chiederlo prima di firmare.",
];

/** Lists and tables that some messages carry. */
export const ENCLOSURES = [
  "In ordine:\n\n1. la delibera quadro\n2. l'accordo con le scuole\n3. il modulo per le famiglie",
  "Restano da decidere:\n\n- chi paga l'assicurazione\n- chi tiene le chiavi\n- che cosa succede in agosto",
  "| Voce | Prima | Dopo |\n|---|---:|---:|\n| giorni | 11 | 4 |\n| pratiche | 320 | 318 |",
  "> Il servizio si intende gratuito per chi risiede nei comuni aderenti.",
];
