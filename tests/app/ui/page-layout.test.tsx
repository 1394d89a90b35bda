import { expect, test } from "vitest";
import { AccountMenu } from "../../../app/ui/account-menu";
import { Breadcrumb } from "../../../app/ui/breadcrumb";
import { PageLayout } from "../../../app/ui/page-layout";
import { render } from "./render";

const page = (at: string) =>
  render(
    <PageLayout
      texts={{
        parent: "Sopra",
        menu: "Menu",
        closeMenu: "Chiudi",
        mainNavigation: "Principale",
        skipToContent: "Vai al contenuto",
        skipToFooter: "Vai al piè di pagina",
      }}
      home={{ to: "/", name: "Agire", tagline: "Motto" }}
      nav={[
        { to: "/", label: "Home", end: true },
        { to: "/eventi", label: "Eventi" },
        { to: "/altro", label: "Altro", current: false },
      ]}
      account={
        <AccountMenu label="Menu di" name="Ada" items={[]} signOut={{ action: "/esci", label: "Esci" }} />
      }
      search={{ action: "/cerca", label: "Cerca", submit: "Cerca" }}
      banner="Prova"
      breadcrumb={<Breadcrumb label="Percorso" items={[{ to: "/", label: "Home" }, { label: "Qui" }]} />}
      footer={{ columns: [], legal: [{ to: "/privacy", label: "Privacy" }], legalLabel: "Legale" }}
    >
      <h1>Titolo</h1>
    </PageLayout>,
    at,
  );

test("the skip links come first and lead somewhere", () => {
  const html = page("/");
  expect(html.indexOf('href="#contenuto"')).toBeLessThan(html.indexOf("<header"));
  for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
});

test("the navigation says where one is", () => {
  expect(page("/eventi/3")).toMatch(/aria-current="page"[^>]*href="\/eventi"/);
  expect(page("/altro")).not.toMatch(/aria-current="page"[^>]*href="\/altro"/);
});

test("the phone's menu needs no JavaScript", () => {
  const html = page("/");
  expect(html).toMatch(/<button[^>]*popovertarget="menu"/);
  expect(html).toMatch(/<nav id="menu"[^>]*popover="auto"/);
  // Unknown until there is JavaScript; the browser says it by itself.
  expect(html).not.toContain("aria-expanded");
});

test("signing out is a form, because a GET changes nothing", () => {
  expect(page("/")).toMatch(/<form method="post" action="\/esci"/);
});

test("nothing in it needs a wider Content-Security-Policy", () => {
  const html = page("/");
  expect(html).not.toMatch(/ style="/);
  expect(html).not.toMatch(/ on[a-z]+="/);
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});
