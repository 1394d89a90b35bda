import { type DemoTwinning, onOpeningDay, PROGRAMME } from "./twinning.ts";

export const trepu: DemoTwinning = {
  slug: "trepu",
  acronym: "TrePu",
  title: "Rafforzamento del sistema dei servizi e delle iniziative destinate alle famiglie",
  summary:
    "La Provincia Autonoma di Trento consegna alla Regione Puglia l'esperienza dei Distretti Famiglia: territori che si mettono d'accordo per essere buoni posti in cui crescere. In Puglia si comincia da Bari, da Lecce e dall'area di Manfredonia.",
  theme: "Politiche familiari",
  programme: PROGRAMME,
  startedYear: 2012,
  state: "CONCLUDED",
  openedAt: onOpeningDay(12),
  parties: [
    ["OFFERING", "provincia-autonoma-di-trento"],
    ["RECEIVING", "regione-puglia"],
  ],
  presentation: `
Un territorio amico delle famiglie non nasce per decreto. Nasce quando chi lo amministra, chi vi lavora e chi lo abita **si accordano** su che cosa fare, e poi lo fanno. È l'idea dei *Distretti Famiglia*, che la Provincia Autonoma di Trento ha messo alla prova in casa propria e che con questo gemellaggio consegna alla Regione Puglia.

TrePu – **Tre**nto e **Pu**glia – è del 2012 ed è una delle azioni di gemellaggio di AGIRE POR 2007-2013.

# Come sono nati i Distretti Famiglia

Nel 2009 il Trentino si dà un *Libro bianco sulle politiche familiari e per la natalità*, con la delibera della Giunta provinciale n. 1687 del 10 luglio. I distretti nascono da lì, e con loro un cambio di passo: una politica che **promuove** il benessere delle famiglie, invece di arrivare soltanto quando qualcosa non va.

# Il primo: Alta Val Rendena

Il primo distretto prende forma in **Alta Val Rendena**, con un *accordo di area*.

Accanto all'accordo c'è l'**Audit famiglia-lavoro**. Lo adotta la banca di credito cooperativo di Pinzolo, e due cose concrete dicono che cosa significhi:

- il **part-time per le mamme** che vi lavorano;
- un **angolo per i bambini** dei clienti.

# Dal Trentino alla Puglia

Non un regolamento da copiare, ma un percorso da rifare con passi propri:

| In Trentino | In Puglia |
|---|---|
| Il Libro bianco del 2009 | Il programma per sperimentare i distretti |
| Il primo distretto, in Alta Val Rendena | Le prime prove: Bari, Lecce, l'area di Manfredonia |
| L'Audit famiglia-lavoro | Il marchio *Family in Puglia*, per i comuni |
`.trim(),
  objectives: `
Il gemellaggio vuole che le politiche per la famiglia diventino **una struttura**, non una somma di interventi.

1. **Provare e misurare.** Sperimentare politiche strutturali insieme alla valutazione del loro impatto.
2. **Promuovere, non assistere.** Passare da una politica di assistenza a una di promozione.
3. **Fare con le famiglie.** Coinvolgere le associazioni familiari.
4. **Tenere insieme.** Integrare fra loro le politiche provinciali.
5. **Attrarre.** Fare del Trentino un territorio accogliente e attrattivo, un «distretto per la famiglia».
6. **Certificare.** Costruire una certificazione familiare del territorio, da diffondere.
`.trim(),
  results: `
La Puglia ha disegnato un **percorso a tappe verso i distretti**, da provare prima in tre territori:

- **Bari**
- **Lecce**
- **l'area di Manfredonia**

Due documenti, approvati dalla Giunta regionale, fissano le regole del percorso.

| Documento | A che cosa serve |
|---|---|
| Programma di attuazione della sperimentazione dei Distretti Famiglia in Puglia | Dice come si fa la prova |
| Disciplina per l'attribuzione del marchio *Family in Puglia* ai comuni | Dice a quali condizioni un comune riceve il marchio |
`.trim(),
};
