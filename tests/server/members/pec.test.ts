import { expect, it } from "vitest";
import { isPec } from "../../../server/members/inputs.ts";

it.each([
  "protocollo@pec.regione.example.it",
  "comune.prova@legalmail.it",
  "comune@cgn.legalmail.it",
  "ufficio@postacert.regione.emilia-romagna.it",
  "ente@postacert.toscana.it",
  "ente@cert.provincia.example.it",
  "ente@cert.ruparpiemonte.it",
  "mario@arubapec.it",
  "mario@pec.it",
  "mario@postecert.it",
  "mario@comune-pec.it",
  "mario@sicurezzapostale.it",
  "mario@postapec.example.it",
  "mario.rossi@ingpec.eu",
  "mario.rossi@pecavvocati.it",
  "mario.rossi@archiworldpec.it",
  "mario.rossi@geopec.it",
  "mario.rossi@psypec.it",
  "mario.rossi@conafpec.it",
  "comune@legalmail.example.it",
  "ente@postacert-regione.example.it",
])("%s is certified mail", (address) => {
  expect(isPec(address)).toBe(true);
});

it.each([
  "pec@comune.example.it",
  "mario@comune.pecetto.to.it",
  "mario@comune.specchia.le.it",
  "mario@provincia.tn.it",
  "mario@regione.puglia.it",
  "mario@certaldo.example.it",
  "mario@cert",
  "mario@concerto.example.org",
  "mario@comune.peccioli.pi.it",
  "mario@comune.pecorara.pc.it",
  "mario@opec.org",
  "mario@example.org",
])("%s is not", (address) => {
  expect(isPec(address)).toBe(false);
});
