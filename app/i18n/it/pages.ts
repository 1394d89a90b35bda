// The texts of the plain pages: privacy, legal notes, accessibility.

export const pages = {
  privacy: {
    link: "Privacy",
    title: "Informativa sulla privacy",
    updated: "Versione di novembre 2026",
    sections: [
      {
        title: "Quali dati",
        text: "Nome, indirizzo di posta, amministrazione e ruolo che ci dai registrandoti; i messaggi che scrivi; il giorno (non l'ora) dell'ultimo accesso; il tipo di browser da cui accedi, che vedi soltanto tu. La password è conservata soltanto come impronta che nessuno può leggere.",
      },
      {
        title: "Perché",
        text: "Per farti partecipare alla community e perché chi legge sappia chi parla e per quale amministrazione. Nessuna pubblicità, nessuna profilazione, nessun dato a terzi.",
      },
      {
        title: "Che cosa si vede",
        text: "Nome e amministrazione accompagnano ciò che scrivi; il tuo profilo mostra anche ruolo, presentazione, da quando ci sei e l'ultimo accesso, che puoi nascondere. L'indirizzo di posta non è mai mostrato.",
      },
      {
        title: "Cookie",
        text: "Uno per restare dentro dopo l'accesso, uno per la lingua scelta. Tutti e due servono al funzionamento: nessuno ti segue altrove, e nessuna pagina chiede nulla a siti di altri. I testi cominciati e non inviati restano nel tuo browser per due giorni, finché li invii o esci.",
      },
      {
        title: "I tuoi diritti",
        text: "Puoi chiedere di vedere, correggere o cancellare i tuoi dati a chi gestisce questa installazione, che ne è titolare e completa questa pagina con i propri recapiti.",
      },
    ],
  },
  legalNotes: {
    link: "Note legali",
    title: "Note legali",
    updated: "Versione di novembre 2026",
    sections: [
      {
        title: "Chi risponde di che cosa",
        text: "Ogni messaggio è di chi lo firma. Chi gestisce questa installazione la mantiene accessibile e può togliere ciò che viola la legge o le regole della community.",
      },
      {
        title: "Riuso dei contenuti",
        text: "Le buone pratiche sono qui per essere riprese: cita l'amministrazione da cui le prendi.",
      },
      {
        title: "Il software",
        text: "Agire è software libero con licenza EUPL-1.2: ogni amministrazione può usarlo, studiarlo e migliorarlo.",
      },
    ],
  },
  accessibility: {
    link: "Accessibilità",
    title: "Accessibilità",
    updated: "Versione di novembre 2026",
    sections: [
      {
        title: "Che cosa cerchiamo",
        text: "Agire è costruita per le WCAG 2.2, livello AA: tutto si può fare da tastiera e con un lettore di schermo, anche senza JavaScript. Nessuna conformità è dichiarata finché chi gestisce l'installazione non l'ha verificata.",
      },
      {
        title: "Se qualcosa ti ostacola",
        text: "Scrivilo qui sotto: non serve essere iscritti. È un difetto, e i difetti si riparano.",
      },
    ],
  },
};

export type Pages = typeof pages;
