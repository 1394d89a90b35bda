import type { DemoDiscussion } from "../discussion.ts";

export const forumReuseCosts: DemoDiscussion = {
  space: "forum",
  title: "Il riuso è gratis come un cucciolo",
  messages: [
    {
      by: "matteo",
      at: "229 09:50",
      text: `
Un'altra amministrazione ci cede un programma che funziona. Licenza aperta, costo zero, applausi. Poi in determina devo scrivere **quanto costa**, e il collega della ragioneria dice: «Zero? Allora non serve l'impegno».

Un cucciolo regalato costa zero soltanto il primo giorno. Chi mi aiuta a scrivere la lista del *secondo* giorno?`,
    },
    {
      by: "stefano",
      at: "229 11:35",
      text: `
La mia, per gravità:

1. **qualcuno che lo capisca**, da noi. Non un fornitore: una persona
2. portare dentro i dati vecchi (moltiplica per tre quello che pensi)
3. collegarlo a quello che c'è: protocollo, pagamenti, accesso
4. la prima modifica che *noi* vogliamo e loro no
5. gli aggiornamenti che *loro* fanno e a noi rompono qualcosa

Il macchinario su cui gira è l'ultima voce, eppure in determina ci va solo quella.`,
    },
    {
      by: "francesca",
      at: "228 09:20",
      text: `
Sul punto 4 una precisazione da chi cede. La prima modifica che volete voi e noi no, **chiedetecela lo stesso**. La metà delle volte la volevamo anche noi e non lo sapevamo; l'altra metà scopriamo insieme che il vostro procedimento era più contorto del nostro.

Quello che fa male è la copia che si allontana in silenzio: dopo un anno non ci si può più aiutare.`,
    },
    {
      by: "ilaria",
      at: "227 12:10",
      text: "E chi cede quanto tempo mette in conto? Perché «chiamaci quando vuoi» lo dicono tutti, e alla quarta chiamata si sente il sospiro.",
    },
    {
      by: "francesca",
      at: "227 15:00",
      text: `
Onestamente: **dodici mezze giornate** il primo anno, scritte e con il nome di chi le fa. Finite quelle, si parla. Il sospiro nasce quando non c'è scritto niente.`,
    },
    {
      by: "matteo",
      at: "219 10:45",
      text: `
Ecco il prospetto che ho allegato, con le cifre *del nostro caso*, da non copiare (la forma sì):

| Voce | Primo anno | Dal secondo |
|---|--:|--:|
| Licenza | 0 € | 0 € |
| Una persona interna, due giorni al mese | 5.400 € | 5.400 € |
| Trasferimento dei dati | 7.800 € | – |
| Collegamenti | 6.200 € | 1.100 € |
| Accoglienza su un servizio esterno | 1.900 € | 1.900 € |
| Imprevisti | 2.000 € | 1.000 € |
| **Totale** | **23.300 €** | **9.400 €** |

---

Accanto, una riga che in ragioneria hanno voluto tenere:

> Comprarlo nuovo costerebbe di più. Prenderlo in riuso *senza* queste voci costerebbe di più anche quello.`,
    },
    {
      by: "cristina",
      at: "137 09:05",
      text: `
Riprendo la tabella con un'aggiunta che abbiamo imparato a nostre spese: **l'uscita**. Se fra quattro anni cambiamo idea, in che formato ci portiamo via i dati, e chi lo prova *prima*?

Noi l'abbiamo provato il giorno del collaudo: esportare tutto e riaprirlo con un foglio di calcolo. Tre ore ben spese.`,
    },
    {
      by: "matteo",
      at: "136 08:50",
      text: "Collaudo dell'uscita il giorno dell'entrata. Voce aggiunta: 300 €, e non ho dovuto spiegarla a nessuno.",
    },
  ],
};
