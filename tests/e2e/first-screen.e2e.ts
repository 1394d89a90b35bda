import { twinnings } from "../../prisma/demo/twinnings/index.ts";
import { expect, test } from "./support/test.ts";

const PHONE = { width: 360, height: 740 };

test("a phone's first screen tells a twinning's title, its two parties, the way in and the discussions", async ({
  open,
}) => {
  const guest = await open({ viewport: PHONE });
  for (const { slug, title } of twinnings) {
    await guest.goto(`/gemellaggi/${slug}`);
    const main = guest.getByRole("main");
    const seen = [
      main.getByRole("heading", { level: 1, name: title }),
      main.locator(".handover-name").first(),
      main.locator(".handover-name").last(),
      main.getByRole("link", { name: /^Vai alla discussione \(\d+\)$/ }),
      main.getByRole("navigation", { name: "Sezioni del gemellaggio" }).getByRole("link", {
        name: /^Discussioni/,
      }),
    ];
    for (const part of seen) {
      const { x, y, width, height } = (await part.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 9_999 };
      expect(y + height, `${slug}: ${part} ends on the screen`).toBeLessThanOrEqual(PHONE.height);
      expect(x + width, `${slug}: ${part} is not cut`).toBeLessThanOrEqual(PHONE.width);
    }
    await expect(main.locator(".page-head .btn-primary"), `${slug}: one main button`).toHaveCount(1);
  }
  await expect(guest.locator(".handover-name")).toHaveCount(2);
});

test("a party that is not known is said to be so", async ({ open }) => {
  const guest = await open({ viewport: PHONE });
  await guest.goto("/gemellaggi/nu112");
  await expect(guest.locator(".handover-name")).toHaveText(["non indicata", "non indicata"]);
});

test("a phone's first screen of the twinnings begins the list; the filters open where they are set", async ({
  open,
}) => {
  const guest = await open({ viewport: PHONE, javaScriptEnabled: false });
  await guest.goto("/gemellaggi");
  const words = guest.getByRole("searchbox", { name: "Parole o amministrazione" });
  await expect(words).toBeHidden();
  await expect(guest.getByRole("article").first().getByRole("heading")).toBeInViewport();
  await guest.locator("summary", { hasText: "Filtra i gemellaggi" }).click();
  await words.fill("trento puglia");
  await guest.getByRole("button", { name: "Cerca" }).click();
  await expect(words).toHaveValue("trento puglia");
  await expect(words).toBeVisible();
  await expect(guest.getByText("1 gemellaggio", { exact: true })).toBeVisible();
});

test("the filters say what the address chose, be it there or not; what is no year chooses nothing", async ({
  open,
}) => {
  const guest = await open();
  await guest.goto("/gemellaggi?stato=XX&tema=Boh");
  await expect(guest.getByRole("combobox", { name: "Stato" })).toHaveValue("XX");
  await expect(guest.getByRole("combobox", { name: "Tema" })).toHaveValue("Boh");
  await guest.getByRole("link", { name: "Togli i filtri" }).click();
  await expect(guest.getByRole("combobox", { name: "Stato" })).toHaveValue("");
  await guest.goto("/gemellaggi?anno=abc");
  await expect(guest.getByText("6 gemellaggi", { exact: true })).toBeVisible();
  await expect(guest.getByRole("link", { name: "Togli i filtri" })).toHaveCount(0);
  await guest.goto("/amministrazioni?tipo=NIENTE");
  await expect(guest.getByRole("combobox", { name: "Tipo" })).toHaveValue("NIENTE");
});
