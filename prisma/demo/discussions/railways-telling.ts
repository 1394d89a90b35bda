import type { DemoDiscussion } from "../discussion.ts";

export const railwaysTelling: DemoDiscussion = {
  space: "ferrovie-dimenticate",
  title: "Raccontare una linea dove i treni non passano più",
  messages: [
    {
      by: "teresa",
      at: "37 10:10",
      text: `
Chi cammina lungo un vecchio binario vede **erba**. Chi ci ha lavorato vede stazioni, orari, persone.

Come si fa a prestare al primo gli occhi del secondo?`,
    },
    {
      by: "silvia",
      at: "37 16:20",
      text: `
Partirei da chi se la ricorda, finché c'è:

- registrare **a casa loro**, non in sala consiliare
- una fotografia in mano: si comincia sempre da lì
- chiedere *che odore aveva*, non *in che anno era*`,
    },
    {
      by: "luca",
      at: "34 09:05",
      text: `
E legherei ogni racconto a un sapore. Il titolo del gemellaggio lo dice già: da una parte le ferrovie, dall'altra le **vie del gusto**.

> «Alla terza fermata saliva il pane.»

Una frase così vale un cartello intero.`,
    },
    {
      by: "giorgio",
      at: "34 11:30",
      text: "Attenzione però alle frasi troppo belle: prima di scriverle su un cartello chiederei **a due persone diverse**. La memoria è generosa.",
    },
    {
      by: "teresa",
      at: "8 09:40",
      text: `
Prima passeggiata di prova, in sei. Segno qui che cosa serve la prossima volta:

1. ombra ogni mezz'ora
2. un posto per sedersi **a metà**, non solo alla fine
3. meno parole sui cartelli, più parole dalla voce di chi accompagna`,
    },
  ],
};
