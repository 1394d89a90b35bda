import type { InformationKey } from "./contract.ts";

export type StartingTexts = Record<InformationKey, string>;

/**
 * What the pages say until an administrator edits them: true of the software, and with a mark wherever the operator
 * alone knows. The rules named are those in force in November 2026.
 * @param owner in Markdown; undefined where nobody has said who runs this installation
 */
export const startingTexts = (
  owner = "[da indicare: nome dell'ente che gestisce questa community]",
): StartingTexts => ({
  privacy: `
# Chi tratta i tuoi dati

Il titolare del trattamento è **${owner}**.

- Sede: **[da indicare: indirizzo]**
- Posta elettronica e PEC: **[da indicare: recapiti del titolare]**
- Responsabile della protezione dei dati (RPD): **[da indicare: recapiti dell'RPD]**

# Quali dati

Per leggere ciò che è pubblico non serve dare alcun dato. Se ti registri trattiamo:

- **quelli che ci dai**: nome, indirizzo di posta elettronica, amministrazione e ruolo, se preferisci «Iscritto» o «Iscritta», la lingua, la presentazione che vuoi scrivere di te. La password è conservata soltanto come impronta da cui nessuno può risalire a lei;
- **ciò che scrivi e fai qui**: messaggi con le loro correzioni, gemellaggi e discussioni che apri, richieste di partecipare, inviti, fin dove hai letto una discussione, e un registro di chi ha fatto che cosa per conto di quale amministrazione;
- **quelli dei tuoi accessi**: il giorno (non l'ora) dell'ultima visita e il tipo di browser, che vedi soltanto tu;
- **il tuo consenso**: quando l'hai dato e a quale versione di questo testo.

Se qualcuno ti invita conserviamo l'indirizzo a cui è partito l'invito. Se segnali un ostacolo conserviamo ciò che scrivi e, se lo lasci, l'indirizzo per la risposta. Per frenare gli abusi contiamo le richieste che arrivano da una rete: dell'indirizzo IP teniamo soltanto un'impronta, per il tempo di quel conteggio. Il registro tecnico del programma non contiene dati personali; quello del server web, se è attivo, lo tiene il titolare: **[da indicare: se c'è, che cosa contiene e per quanto tempo]**.

# Perché, e con quale base giuridica

- **Per farti partecipare**, e perché chi legge sappia chi parla e per quale amministrazione: il tuo consenso (articolo 6, paragrafo 1, lettera a, del Regolamento (UE) 2016/679), che dai registrandoti. Non sei tenuto a darlo; senza, puoi leggere ma non scrivere.
- **Per la sicurezza, la moderazione e il registro degli atti**: l'esecuzione di un compito di interesse pubblico del titolare (articolo 6, paragrafo 1, lettera e, del Regolamento e articolo 2-ter del decreto legislativo 196/2003): **[da indicare: la norma o l'atto che lo affida]**.

Nessuna pubblicità, nessuna profilazione, nessuna decisione automatizzata.

# Chi può vederli

Nome e amministrazione accompagnano ciò che scrivi, per chiunque possa leggerlo: nelle discussioni pubbliche, tutti. Il profilo mostra anche ruolo, presentazione, da quando ci sei e l'ultimo accesso, che puoi nascondere. Mentre leggi una discussione da iscritto, chi è nella stessa pagina può vedere che ci sei. L'indirizzo di posta non è mai mostrato.

Una **conversazione** la leggono soltanto le persone che ne fanno parte, ciascuna dal messaggio da cui vi è entrata; chi amministra o modera la community non la vede. Chi ne fa parte può aggiungere altri, anche facendo leggere loro ciò che già legge lui, e citare ciò che hai scritto; chi vi entra e chi ne esce lo si vede. I messaggi non sono cifrati: stanno nella banca dati e nelle copie di sicurezza del titolare, e partono per posta verso chi riceve le notifiche.

Chi amministra o modera la community vede ciò che gli serve per farlo. I dati non sono venduti né ceduti. Li trattano per conto del titolare soltanto i fornitori che tengono il server e la posta: **[da indicare: fornitori, e se qualche dato esce dall'Unione europea]**.

# Per quanto tempo

- Profilo e iscrizione: finché sei iscritto, poi **[da indicare: termine dopo la chiusura]**.
- Messaggi e registro degli atti: finché esiste la community, perché le discussioni restino comprensibili; ciò che viene eliminato non si vede più e resta nella banca dati **[da indicare: per quanto tempo]**.
- Accessi: un accesso vale 30 giorni dall'ultimo uso, poi viene cancellato; puoi chiuderlo prima dal [profilo](/profilo).
- Collegamenti nelle lettere: 48 ore per confermare l'indirizzo, 2 ore per una nuova password, 14 giorni per un invito.
- Copie di sicurezza: **[da indicare: per quanto tempo]**.

# Cookie e dati nel tuo browser

Due cookie, tutti e due necessari al funzionamento: \`agire_session\` per restare dentro dopo l'accesso, \`lingua\` per ricordare la lingua scelta. Nessuno ti segue altrove e nessuna pagina chiede nulla a siti di altri, quindi non serve un avviso sui cookie. I testi cominciati e non inviati restano nel tuo browser per due giorni, finché li invii o esci. Se hai fatto l'accesso li conserviamo anche noi, perché tu li ritrovi da ogni dispositivo: li leggi soltanto tu, in «Bozze», e spariscono quando li invii, quando li scarti o dopo sei mesi che non li tocchi.

# I tuoi diritti

Puoi chiedere al titolare di vedere i tuoi dati, correggerli, cancellarli, limitarne l'uso, riceverli in un formato leggibile da una macchina, e opporti al loro trattamento (articoli da 15 a 22 del Regolamento). Molto puoi farlo da te, dal [profilo](/profilo): correggere ciò che dici di te, nascondere l'ultimo accesso, chiudere gli accessi. Per il resto scrivi ai recapiti in cima a questa pagina: la risposta arriva entro un mese.

# Revocare il consenso

Puoi revocarlo quando vuoi, scrivendo agli stessi recapiti: il tuo account viene chiuso. Ciò che è stato fatto prima resta lecito; dei messaggi già scritti puoi chiedere che siano cancellati o che non portino più il tuo nome.

# Reclami

Se ritieni che i tuoi dati siano trattati contro le regole puoi rivolgerti al Garante per la protezione dei dati personali, [www.garanteprivacy.it](https://www.garanteprivacy.it), o al giudice (articoli 77 e 79 del Regolamento).
`,
  "legal-notes": `
# Chi pubblica

Questa community è gestita da **${owner}**.

- Sede e codice fiscale: **[da indicare]**
- Posta elettronica e PEC: **[da indicare]**
- Responsabile del procedimento di pubblicazione: **[da indicare]**

# Chi risponde di che cosa

Ogni messaggio è di chi lo firma e non impegna la sua amministrazione, se non lo dice un atto. Le informazioni su gemellaggi e buone pratiche vengono da chi vi partecipa: non sostituiscono gli atti ufficiali.

Chi gestisce la community la mantiene accessibile e vi applica le regole. Chi modera può togliere un messaggio, chiudere una discussione o sospendere un iscritto; il motivo resta scritto nel registro, e chi è sospeso lo legge. Contro una di queste decisioni si può scrivere ai recapiti qui sopra.

# Segnalare un contenuto illecito

Se un contenuto viola la legge o i tuoi diritti, scrivi a **[da indicare: recapito per le segnalazioni]** dicendo dov'è (l'indirizzo della pagina e il numero del messaggio), perché e come risponderti.

# Riuso dei contenuti

Le buone pratiche sono qui per essere riprese: cita l'amministrazione da cui le prendi. La licenza dei contenuti è **[da indicare: per esempio CC BY 4.0]**; marchi, stemmi e documenti allegati restano di chi ne è titolare.

# Collegamenti ad altri siti

I collegamenti che portano altrove li scrive chi partecipa: chi gestisce la community non risponde di ciò che vi si trova.

# Dati personali e accessibilità

Ne parlano l'[informativa sulla privacy](/privacy) e la pagina sull'[accessibilità](/accessibilita).

# Il software

Agire è software libero con licenza EUPL-1.2: ogni amministrazione può usarlo, studiarlo e migliorarlo.
`,
  accessibility: `
# Che cosa cerchiamo

Agire è costruita per le WCAG 2.2, livello AA: tutto si deve poter fare da tastiera e con un lettore di schermo, su uno schermo largo 320 pixel e anche senza JavaScript.

# Stato di conformità

**Nessuna conformità è dichiarata.** Ogni versione del software passa prove automatiche su ogni pagina e una prova con la sola tastiera; le prove automatiche trovano soltanto una parte degli ostacoli, e una verifica con persone che usano ausili non è ancora stata fatta. Lo stato di conformità di questa installazione lo dichiara **${owner}**, con la dichiarazione di accessibilità prevista dalla legge 4/2004 e pubblicata su [form.agid.gov.it](https://form.agid.gov.it): **[da indicare: collegamento alla dichiarazione]**.

# Se qualcosa ti ostacola

Scrivilo [nel modulo qui sotto](#segnala): non serve essere iscritti, e la segnalazione arriva a chi amministra la community. È un difetto, e i difetti si riparano. Oppure:

- posta elettronica: **[da indicare: indirizzo per le segnalazioni di accessibilità]**
- telefono: **[da indicare]**

Puoi chiedere allo stesso modo un'informazione o un documento in una forma che tu possa usare.

# Se la risposta non arriva o non basta

Se entro trenta giorni non hai risposta, o non ti soddisfa, puoi rivolgerti al Difensore civico per il digitale presso l'Agenzia per l'Italia digitale (articolo 3-quinquies della legge 4/2004): [www.agid.gov.it](https://www.agid.gov.it/it/agid/difensore-civico-il-digitale).
`,
});
