import type { DemoDiscussion } from "../discussion.ts";

export const forumTraining: DemoDiscussion = {
  space: "forum",
  title: "Il corso l'abbiamo fatto in trenta, il lavoro lo sa fare una",
  messages: [
    {
      by: "ilaria",
      at: "83 09:00",
      text: `
Sedici ore di corso sul nuovo modo di pubblicare i procedimenti. Trenta attestati. Dopo due mesi, quando c'è da pubblicare, tutti e trenta **chiamano la stessa collega**, che è brava, gentile e sfinita.

Il corso era buono, l'ho seguito anch'io. E chiamo la collega anch'io. Che cosa manca?`,
    },
    {
      by: "daniele",
      at: "83 10:25",
      text: "Manca di sbagliare. In un corso nessuno pubblica per davvero, quindi nessuno ha mai visto che cosa succede quando si preme il tasto. La prima volta, da soli, si telefona.",
    },
    {
      by: "pietro",
      at: "82 11:40",
      text: `
Noi abbiamo accorciato il corso da sedici a **quattro ore** e con le altre dodici abbiamo comprato tempo alla collega:

1. prima settimana: pubblica lei, *tu guardi*
2. seconda: pubblichi tu, *lei guarda e tace*
3. terza: pubblichi tu, lei è in un'altra stanza
4. quarta: **insegni tu** a uno nuovo

Il quarto passo è quello che fa la differenza, e anche quello che viene tagliato per primo.`,
    },
    {
      by: "valentina",
      at: "80 15:55",
      text: `
Una parola a favore della collega sfinita. A volte, senza volerlo, le piace: essere l'unica che sa è faticoso, *però è anche un posto nel mondo*. Se le togliete il lavoro senza darle qualcos'altro, lo difenderà.

Nel passo 2 di Pietro quel «lei guarda e tace» va **riconosciuto come un incarico**, con un nome. Altrimenti è solo una che ha smesso di servire.`,
    },
    {
      by: "ilaria",
      at: "80 16:30",
      text: "Non ci avevo pensato per niente. Le parlo io, prima di qualsiasi piano.",
    },
    {
      by: "enrico",
      at: "66 08:40",
      text: `
Domanda scomoda da dirigente: dodici ore di affiancamento per trenta persone fanno **trecentosessanta ore**. Il corso costava meno. Chi convince la ragioneria?`,
    },
    {
      by: "ilaria",
      at: "52 09:50",
      text: `
Rispondo con quello che è successo.

- Non trenta: **sei**. Uno per servizio; gli altri ventiquattro *non* pubblicano, e si è deciso di dirlo
- ore di affiancamento: settantadue, non trecentosessanta
- alla collega: l'incarico, con il suo nome sull'ordine di servizio
- chiamate alla collega, contate da lei: da **41** a **9** la settimana

La cosa che nessuno aveva osato dire prima era la prima riga.`,
    },
  ],
};
