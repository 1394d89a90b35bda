import { expect, test } from "./support/test.ts";

test("a twinning's parties are found by typing; who is not known yet is told before saving", async ({
  open,
}) => {
  const anna = await open({ as: "anna" });
  await anna.goto("/gemellaggi/trepu/modifica");
  const coordinating = anna.getByRole("textbox", { name: /^Amministrazioni coordinatrici/ });
  const search = anna.getByLabel("Cerca e aggiungi: amministrazioni coordinatrici");
  await search.fill("lecce comune");
  await expect(anna.locator("#coordinating-found option")).toHaveAttribute("value", "Comune di Lecce");
  // As a browser tells that the one proposed was chosen.
  await search.evaluate((input: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, "Comune di Lecce");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expect(coordinating).toHaveValue("Comune di Lecce");
  await expect(search).toHaveValue("");
  await search.pressSequentially("Ville de Metz");
  await search.press("Enter");
  await expect(coordinating).toHaveValue("Comune di Lecce\nVille de Metz");
  await expect(anna.getByRole("status").getByText("Nuova, da verificare: Ville de Metz")).toBeVisible();

  const receiving = anna.getByRole("textbox", { name: /^Amministrazioni destinatarie/ });
  await receiving.fill("regione  puglia");
  await expect(anna.getByText(/^Nuov[ae], da verificare/)).toHaveCount(1);
  await receiving.fill("Regione Puglai\nComune di Bar");
  await expect(anna.getByText("Nuove, da verificare: Regione Puglai, Comune di Bar")).toBeVisible();
  const sent = await receiving.evaluate((area: HTMLTextAreaElement) => [
    ...new FormData(area.form ?? undefined).keys(),
  ]);
  expect(sent).toEqual(expect.arrayContaining(["offering", "receiving", "coordinating"]));
  expect(sent.filter((name) => name.endsWith("-search"))).toEqual([]);
});

test("without JavaScript they are lines of text", async ({ open }) => {
  const anna = await open({ as: "anna", javaScriptEnabled: false });
  await anna.goto("/gemellaggi/trepu/modifica");
  await expect(anna.getByRole("textbox", { name: /^Amministrazioni offerenti/ })).toHaveValue(
    "Provincia Autonoma di Trento",
  );
  await expect(anna.getByText("Cerca e aggiungi")).toHaveCount(0);
});
