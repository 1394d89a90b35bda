// Who may import whom: the rules of the house (docs: DESIGN, section 1), kept by tests/architecture, which runs
// this over app/, server/ and prisma/ and over a copy with a planted breach of each rule. They are written over
// folders, not over lists of rooms: a new room server/polls/ or a new noun app/polls/ is held to them at once.
//
// "At run time" means: the import is still there when the types are gone (`import type` is, `import { type … }`
// is not gone, because of verbatimModuleSyntax).

/** Pipes: they know no room. */
const PIPES = "platform|host";
/** They hear what happened elsewhere. A listening room that is not named here is held to the stricter rule of a working room. */
const LISTENING = "notifications|search|moderation";
/** The folders of app/ that are not nouns. */
const SHARED = "ui|i18n|forms|site|live";

const room = `^server/(?!(?:${PIPES})/)[^/]+/`;
const workingRoom = `^server/(?!(?:${PIPES}|members|spaces|${LISTENING})/)([^/]+)/`;
const noun = `^app/(?!(?:${SHARED}|routes)/)([^/]+)/`;
const contract = "^server/[^/]+/contract[.]ts$";

const atRunTime = { dependencyTypesNot: ["pre-compilation-only"] };
const packages = (...names) => names.map((name) => `^node_modules/(?:@types/)?${name}/`);

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const forbidden = [
  {
    name: "every-import-resolves",
    comment: "What cannot be found cannot be judged by the rules below.",
    severity: "error",
    from: {},
    // Generated from the schema before anything is built; not there in a fresh checkout.
    to: { couldNotResolve: true, pathNot: "/generated/" },
  },

  {
    name: "rule-1-app-takes-only-contracts",
    comment: "At run time app/ takes from server/ only contracts; all else comes through the load context.",
    severity: "error",
    from: { path: "^app/" },
    to: { path: "^server/", pathNot: contract, ...atRunTime },
  },
  {
    name: "rule-1-entries-take-nothing",
    comment:
      "The frame of the web interface (entries, root, routes.ts) takes nothing of the server at run time.",
    severity: "error",
    from: { path: "^app/[^/]+$" },
    to: { path: "^server/", ...atRunTime },
  },
  {
    name: "rule-1-contract-is-light",
    comment:
      "A contract goes to every browser: at run time zod/mini and other contracts, of rooms below (rule 3).",
    severity: "error",
    from: { path: contract },
    to: { pathNot: ["^node_modules/zod/mini/", contract], ...atRunTime },
  },

  {
    name: "rule-2-server-knows-no-app",
    comment: "The community runs and is tested without its pages; they are loaded by path. Types included.",
    severity: "error",
    from: { path: "^(server|prisma)/" },
    to: { path: "^app/" },
  },
  {
    name: "rule-2-pipes-know-no-room",
    comment: "platform/ and host/ know no room, not even its types.",
    severity: "error",
    from: { path: `^server/(${PIPES})/` },
    to: { path: room },
  },
  {
    name: "rule-2-pipes-are-handed-the-community",
    comment: "platform/ and host/ get the community handed in: its type at most.",
    severity: "error",
    // What `tsx watch` runs in development, in place of start.mjs: an entry, not a pipe.
    from: { path: `^server/(${PIPES})/`, pathNot: "^server/host/dev-main[.]ts$" },
    to: { path: "^server/[^/]+$", ...atRunTime },
  },
  {
    name: "rule-2-platform-knows-no-host",
    comment: "The process stands upon the pipes, not the other way round.",
    severity: "error",
    from: { path: "^server/platform/" },
    to: { path: "^server/host/" },
  },
  {
    name: "rule-2-no-cycles",
    comment: "No cycles anywhere, those of types included: whatever turns in a circle is one thing or three.",
    severity: "error",
    from: {},
    to: { circular: true },
  },

  {
    name: "rule-3-members-stand-on-the-platform",
    comment: "Arrows go down only: members -> platform.",
    severity: "error",
    from: { path: "^server/members/" },
    to: { path: "^server/", pathNot: "^server/(members|platform)/" },
  },
  {
    name: "rule-3-spaces-stand-on-members",
    comment: "Arrows go down only: spaces -> members -> platform.",
    severity: "error",
    from: { path: "^server/spaces/" },
    to: { path: "^server/", pathNot: "^server/(spaces|members|platform)/" },
  },
  {
    name: "rule-3-working-rooms-stay-at-home",
    comment:
      "Working rooms never import one another: an activity or a ThingRef tells them (DESIGN, Neighbours).",
    severity: "error",
    from: { path: workingRoom },
    to: { path: "^server/", pathNot: "^server/($1|spaces|members|platform)/" },
  },
  {
    name: "rule-3-listening-rooms-only-listen",
    comment: "Of the rooms they listen to, listening rooms know the contracts.",
    severity: "error",
    from: { path: `^server/(${LISTENING})/` },
    to: {
      path: "^server/",
      pathNot: ["^server/($1|spaces|members|platform)/", `${workingRoom}contract[.]ts$`],
    },
  },
  {
    name: "rule-3-listening-rooms-are-reached-by-activities",
    comment: "Only community.ts, which opens every room, knows that a listening room is there.",
    severity: "error",
    from: { path: `^server/(?!(?:${LISTENING})/)`, pathNot: "^server/community[.]ts$" },
    to: { path: `^server/(${LISTENING})/` },
  },
  {
    name: "rule-3-one-door",
    comment: "Rooms are opened by community.ts; what stands beside it knows their contracts.",
    severity: "error",
    from: { path: "^server/[^/]+$", pathNot: "^server/community[.]ts$" },
    to: { path: room, pathNot: contract, ...atRunTime },
  },
  {
    name: "rule-3-demo-stays-outside",
    comment: "The demo community uses the rooms as everybody does; index.ts loads it, fill.ts the big one.",
    severity: "error",
    from: { path: "^(app|server)/", pathNot: "^server/(index|fill)[.]ts$" },
    to: { path: "^prisma/" },
  },

  {
    name: "rule-4-database-belongs-to-the-rooms",
    comment: "Only rooms and platform/db touch Prisma, pg or SQL; types included. None of it in app/.",
    severity: "error",
    from: {
      path: "^(app|server)/",
      // The test of SQL texts (tests/architecture/sql.ts) reads its exceptions here.
      pathNot: [
        `${room}(?!contract[.]ts$)`,
        "^server/platform/db/",
        "^server/platform/platform[.]ts$", // opens the one pool and hands it out
        "^server/platform/transact[.]ts$", // BEGIN, COMMIT and what goes with them
        "^server/platform/feed[.]ts$", // LISTEN on a connection of its own
        "^server/platform/locks[.]ts$", // advisory locks on a connection of their own
        "^server/platform/jobs[.]ts$", // pg-boss on the shared pool
        "^server/platform/rate-limits[.]ts$", // counters in a table
        "^server/host/migrate[.]ts$", // brings the tables up to date before anybody asks
        "^server/host/database[.]ts$", // opens a pool for migrate, and closes it
        "^server/host/embedded-postgres/wait-until-ready[.]ts$", // asks a starting server whether it answers
      ],
    },
    to: {
      path: [
        ...packages("pg", "pg-[^/]+", "@prisma/[^/]+", "prisma", "umzug"),
        "^server/platform/db/",
        "/db/generated/",
      ],
    },
  },

  {
    name: "rule-6-ui-knows-no-noun",
    comment: "Furniture: imports furniture, React, Remix's links and forms, and Bootstrap Italia's fonts.",
    severity: "error",
    // A step of the build beside the style sheets it works on; no page imports it.
    from: { path: "^app/ui/", pathNot: "^app/ui/styles/purge[.]ts$" },
    to: {
      pathNot: [
        "^app/ui/(?!styles/purge[.]ts$)",
        ...packages("react", "react-dom", "@remix-run/react", "bootstrap-italia"),
      ],
    },
  },
  {
    name: "rule-6-nouns-stay-at-home",
    comment: "Nouns do not import one another; a route puts them together.",
    severity: "error",
    from: { path: noun },
    to: { path: noun, pathNot: "^app/$1/" },
  },
  {
    name: "rule-6-shared-folders-know-no-noun",
    comment: "i18n, forms and site serve every noun and know none, nor a route.",
    severity: "error",
    from: { path: `^app/(${SHARED})/` },
    to: { path: `^app/(?!(?:${SHARED})/)[^/]+/` },
  },
  {
    name: "rule-6-routes-stay-at-home",
    comment: "Routes do not import one another.",
    severity: "error",
    from: { path: "^app/routes/" },
    to: { path: "^app/routes/" },
  },
  {
    name: "rule-6-routes-stand-on-top",
    comment: "Remix finds routes and root by path; nobody imports them at run time.",
    severity: "error",
    from: { path: "^(app|server|prisma)/" },
    to: { path: "^app/(routes/|root[.]|entry[.])", ...atRunTime },
  },

  {
    name: "lucia-only-in-sessions",
    comment: "Its authors stopped at version 3: it must be replaceable in one file.",
    severity: "error",
    from: { pathNot: ["^server/members/sessions[.]ts$", "^node_modules/"] },
    to: { path: packages("lucia", "@lucia-auth/[^/]+") },
  },
  {
    name: "socket-io-only-in-realtime",
    comment: "Sockets are the platform's; the host hangs them onto the http server.",
    severity: "error",
    from: {
      pathNot: ["^server/platform/(realtime|presence)[.]ts$", "^server/host/http[.]ts$", "^node_modules/"],
    },
    to: { path: packages("socket[.]io", "@socket[.]io/[^/]+", "engine[.]io") },
  },
  {
    name: "socket-io-client-only-when-live",
    comment: "13 kB for a page that is live, and for no other: one line a window, by dynamic import.",
    severity: "error",
    from: { pathNot: ["^app/live/line[.]ts$", "^node_modules/"] },
    to: { path: packages("socket[.]io-client", "engine[.]io-client") },
  },
  {
    name: "socket-io-client-comes-later",
    comment: "The line imports the client dynamically; only its types at once.",
    severity: "error",
    from: { path: "^app/" },
    to: { path: packages("socket[.]io-client"), dynamic: false, ...atRunTime },
  },
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden,
  options: {
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: ["^node_modules/", "^server/platform/db/generated/"] },
    // So that a copy of the tree with a linked node_modules is judged by the same paths.
    preserveSymlinks: true,
  },
};
