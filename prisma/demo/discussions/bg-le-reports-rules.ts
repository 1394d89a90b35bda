import type { DemoMessage } from "../discussion.ts";

/** How it begins: what to promise to whoever reports a hole in the road. */
export const reportsRules: DemoMessage[] = [
  {
    by: "paola",
    at: "68 09:10",
    text: `
In giunta mi hanno chiesto un numero solo: *in quanto tempo rispondiamo a chi segnala una buca?*

Ho due numeri e si contraddicono. Se intendiamo «rispondere», tre giorni. Se intendiamo «tappare», trenta, quando va bene. Il primo mi fa fare bella figura, il secondo è quello che interessa a chi ha bucato la gomma.

**Quale promettereste?**`,
  },
  {
    by: "francesca",
    at: "68 10:35",
    text: `
Nessuno dei due da solo. Prometterei **una data**. «La guardiamo entro giovedì» è una promessa; «la sua segnalazione è stata presa in carico» è un rumore.`,
  },
  {
    by: "daniele",
    at: "68 11:20",
    text: `
Da chi le segnalazioni le smista tutti i giorni: la data la può dare solo chi manda fuori la squadra, e chi manda fuori la squadra la sa il lunedì alle otto. Prima è fantasia.

Quindi: risposta al volo *senza* data, seconda risposta il lunedì *con* la data. Due messaggi, non uno.`,
  },
  {
    by: "vito",
    at: "67 08:50",
    text: `
Da noi ci sono quattro porte d'ingresso, e la stessa buca arriva da tutte e quattro:

1. il telefono del centralino
2. la posta elettronica
   - quella giusta
   - quella di un ufficio chiuso da due anni, che qualcuno per fortuna ancora legge
3. il modulo sul sito
4. il consigliere al bar

La quarta è la più veloce. Come si mette il bar nel sistema?`,
  },
  {
    by: "enrico",
    at: "67 09:45",
    text: "Il bar si mette nel sistema dando al consigliere lo stesso modulo che usano tutti, e una risposta più rapida di quella che avrebbe passando dal dirigente. Lo dico da dirigente.",
  },
  {
    by: "sara",
    at: "67 12:00",
    text: `
Prima di scegliere la promessa guarderei che cosa arriva. Ho preso tre mesi di segnalazioni di prova, **senza nomi e senza indirizzi**, e le ho contate a mano su un campione di duecento:

| Che cosa | Quante su 200 | Chi può rispondere |
|---|--:|---|
| strade e marciapiedi | 61 | lavori pubblici |
| rifiuti | 54 | chi gestisce il servizio |
| illuminazione | 33 | chi gestisce il servizio |
| verde | 22 | noi |
| *domande*, non segnalazioni | 19 | chiunque |
| non si capisce | 11 | nessuno |

Quasi **una su dieci è una domanda**: «quando passate?». Non serve una squadra, serve un calendario.`,
  },
  {
    by: "stefano",
    at: "66 09:25",
    text: `
E più di quattro su dieci vanno a qualcuno *che non è il Comune* (rifiuti più luci: 87 su 200). Lì la promessa non è nostra. Però chi segnala non lo sa, e non è tenuto a saperlo.

Proporrei di tenere la segnalazione **aperta da noi** finché il gestore non risponde, invece di chiuderla con «inoltrata».`,
  },
  {
    by: "daniele",
    at: "66 10:05",
    text: `
> invece di chiuderla con «inoltrata»

Giusto, e guasterà tutte le nostre statistiche: oggi «inoltrata» vale come chiusa. Il tempo medio passerà da quattro giorni a ventidue in una notte.

Qualcuno deve dirlo in giunta *prima*.`,
  },
  {
    by: "paola",
    at: "66 11:30",
    text: "Lo dico io. Meglio un ventidue spiegato che un quattro che non crede nessuno.",
  },
  {
    by: "cristina",
    at: "65 10:40",
    text: `
Vi leggo da Reggio Calabria. Una cosa piccola: le undici «non si capisce» non buttatele. Da noi, in un campione simile, metà erano scritte da persone che **non leggono bene l'italiano** o che dettavano al telefono mentre guidavano.

Abbiamo aggiunto al modulo la possibilità di mandare *solo la foto e il punto sulla mappa*. Le incomprensibili sono scese, e le foto parlano tutte le lingue.`,
  },
  {
    by: "sara",
    at: "65 11:15",
    text: `
Attenzione con le foto: dentro ci finiscono targhe, facce e campanelli. Se poi la segnalazione si pubblica sulla mappa, abbiamo pubblicato anche quelli.

Due regole che reggono:

- sulla mappa pubblica va **il punto e la categoria**, la foto no
- il punto si arrotonda all'incrocio più vicino, salvo che serva proprio quel civico`,
  },
  {
    by: "matteo",
    at: "64 09:00",
    text: "Domanda secca da Palermo: le segnalazioni **anonime** le prendete?",
  },
  {
    by: "vito",
    at: "64 09:40",
    text: "Le buche sì: la buca c'è anche se non so chi l'ha vista. I vicini di casa no.",
  },
  {
    by: "francesca",
    at: "63 12:20",
    text: `
Metto in ordine quello che mi pare deciso, così si può attaccare pezzo per pezzo.

## Regole di prova

1. **Subito**: un messaggio che dice di chi è la competenza, con parole da persona
2. **Il lunedì**: una data, oppure il perché non c'è
3. **Alla fine**: una foto di com'è adesso
4. «Inoltrata» non esiste più come stato finale
   1. resta aperta presso di noi
   2. dopo trenta giorni la rilegge un dirigente
5. Le domande si spostano fra le domande, senza conteggio

*Non deciso*: chi scrive il messaggio del punto 1 il sabato.`,
  },
];
