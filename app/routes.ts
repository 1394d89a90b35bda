import { index, type RouteConfig, route } from "@remix-run/route-config";

// Addresses are Italian and stable, file names English.
export default [
  index("routes/home.tsx"),
  route("gemellaggi", "routes/twinnings.tsx"),
  route("gemellaggi/:slug", "routes/twinning.tsx", [
    index("routes/twinning-about.tsx"),
    route("discussioni", "routes/twinning-topics.tsx"),
  ]),
  route("discussioni", "routes/topics.tsx"),
  route("discussioni/nuova/:space", "routes/new-topic.tsx"),
  route("discussioni/:id/cambiamenti/:after", "routes/topic-changes.tsx"),
  route("discussioni/:id/:slug?", "routes/topic.tsx"),
  route("iscritti", "routes/members.tsx"),
  route("iscritti/:id", "routes/member.tsx"),
  route("amministrazioni", "routes/administrations.tsx"),
  route("amministrazioni/:slug", "routes/administration.tsx"),
  route("profilo", "routes/profile.tsx"),
  route("registrati", "routes/register.tsx"),
  route("registrati/amministrazioni", "routes/administrations-found.ts"),
  route("password-dimenticata", "routes/forgotten-password.tsx"),
  route("nuova-password/:token", "routes/new-password.tsx"),
  route("conferma/:token", "routes/confirm.tsx"),
  route("accedi", "routes/sign-in.tsx"),
  route("esci", "routes/sign-out.tsx"),
  route("lingua", "routes/language.tsx"),
  route("posta-di-prova", "routes/test-mail.tsx"),
  route("privacy", "routes/privacy.tsx"),
  route("note-legali", "routes/legal-notes.tsx"),
  route("accessibilita", "routes/accessibility.tsx"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
