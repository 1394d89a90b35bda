import { numbered, type Plant, plant } from "./plant.ts";

// A breach of every rule, to see that the checks see it. The rooms `polls` and `surveys` and the noun `polls`
// exist only here: the rules hold for rooms nobody has thought of yet.

export const plantedImports: Plant[] = [
  plant("app/topics/planted-nowhere.ts", `export * from "./nowhere";`, "every-import-resolves"),

  ...numbered(
    "app/topics/planted-server-#.ts",
    [
      `export { postReply } from "../../server/topics/post-reply.ts";`,
      // Without its types it is still there: import "…/errors.ts".
      `import { type CommunityError } from "../../server/platform/errors.ts";\nexport type Known = CommunityError;`,
      `export const community = () => import("../../server/community.ts");`,
    ],
    "rule-1-app-takes-only-contracts",
  ),
  plant(
    "app/topics/planted-type.ts",
    `import type { Community } from "../../server/community.ts";\nexport type Mine = Community;`,
  ),
  plant("app/topics/planted-contract.ts", `export { topicTag } from "../../server/topics/contract.ts";`),
  plant(
    "app/entry.planted.ts",
    `export { topicTag } from "../server/topics/contract.ts";`,
    "rule-1-entries-take-nothing",
  ),
  plant("server/polls/contract.ts", `export { z } from "zod";`, "rule-1-contract-is-light"),
  plant(
    "server/surveys/contract.ts",
    `export { NotFound } from "../platform/errors.ts";`,
    "rule-1-contract-is-light",
  ),

  plant(
    "server/polls/planted-page.ts",
    `import type { Texts } from "../../app/i18n/it";\nexport type Mine = Texts;`,
    "rule-2-server-knows-no-app",
  ),
  plant(
    "server/platform/planted-room.ts",
    `import type { Viewer } from "../members/contract.ts";\nexport type Mine = Viewer;`,
    "rule-2-pipes-know-no-room",
  ),
  plant(
    "server/host/planted-room.ts",
    `export { id } from "../surveys/planted.ts";`,
    "rule-2-pipes-know-no-room",
  ),
  plant("server/surveys/planted.ts", `export const id = 1;`),
  plant(
    "server/host/planted-door.ts",
    `export { createCommunity } from "../community.ts";`,
    "rule-2-pipes-are-handed-the-community",
  ),
  plant(
    "server/host/planted-community.ts",
    `import type { Community } from "../community.ts";\nexport type Mine = Community;`,
  ),
  plant(
    "server/platform/planted-host.ts",
    `export * from "../host/negotiate.ts";`,
    "rule-2-platform-knows-no-host",
  ),
  {
    files: {
      "server/polls/planted-ring-one.ts": `import type { Two } from "./planted-ring-two.ts";\nexport type One = Two;`,
      "server/polls/planted-ring-two.ts": `import type { One } from "./planted-ring-one.ts";\nexport type Two = One;`,
    },
    // Named once, by the file at which the round begins.
    breaks: [["rule-2-no-cycles", "server/polls/planted-ring-one.ts"]],
  },

  plant(
    "server/members/planted-above.ts",
    `export * from "../spaces/open-space.ts";`,
    "rule-3-members-stand-on-the-platform",
  ),
  plant(
    "server/spaces/planted-above.ts",
    `import type { TopicView } from "../topics/contract.ts";\nexport type Mine = TopicView;`,
    "rule-3-spaces-stand-on-members",
  ),
  plant(
    "server/polls/planted-visit.ts",
    `export * from "../topics/post-reply.ts";`,
    "rule-3-working-rooms-stay-at-home",
  ),
  plant(
    "server/topics/planted-visit.ts",
    `import type { Mine } from "../polls/planted-visit.ts";\nexport type Theirs = Mine;`,
    "rule-3-working-rooms-stay-at-home",
  ),
  plant("server/polls/planted-below.ts", `export * from "../spaces/open-space.ts";`),
  plant(
    "server/search/planted-visit.ts",
    `export * from "../topics/topic-page.ts";`,
    "rule-3-listening-rooms-only-listen",
  ),
  plant("server/search/planted-listener.ts", `export { topicTag } from "../topics/contract.ts";`),
  plant(
    "server/topics/planted-call.ts",
    `export * from "../search/planted-listener.ts";`,
    "rule-3-working-rooms-stay-at-home",
    "rule-3-listening-rooms-are-reached-by-activities",
  ),
  plant("server/planted-entry.ts", `export * from "./topics/post-reply.ts";`, "rule-3-one-door"),
  plant("server/polls/planted-demo.ts", `export * from "../../prisma/seed.ts";`, "rule-3-demo-stays-outside"),

  plant(
    "app/topics/planted-prisma.ts",
    `import type { Prisma } from "@prisma/client";\nexport type Mine = Prisma.JsonValue;`,
    "rule-4-database-belongs-to-the-rooms",
  ),
  plant(
    "app/topics/planted-client.ts",
    `export { PrismaClient } from "../../server/platform/db/generated/client.ts";`,
    "rule-4-database-belongs-to-the-rooms",
  ),
  plant("server/host/planted-pg.ts", `export { default } from "pg";`, "rule-4-database-belongs-to-the-rooms"),
  plant(
    "server/platform/planted-pool.ts",
    `export * from "./db/pool.ts";`,
    "rule-4-database-belongs-to-the-rooms",
  ),
  plant("server/polls/planted-statement.ts", `export * from "../platform/db/sql.ts";`),

  plant(
    "app/ui/planted-noun.ts",
    `export * from "../topics/paths";`,
    "rule-6-ui-knows-no-noun",
    "rule-6-shared-folders-know-no-noun",
  ),
  plant("app/ui/planted-texts.ts", `export * from "../i18n/use-texts";`, "rule-6-ui-knows-no-noun"),
  plant("app/ui/planted-package.ts", `export { z } from "zod";`, "rule-6-ui-knows-no-noun"),
  plant("app/polls/planted-visit.ts", `export * from "../topics/paths";`, "rule-6-nouns-stay-at-home"),
  plant(
    "app/topics/planted-visit.ts",
    `import type { Mine } from "../polls/planted-visit";\nexport type Theirs = Mine;`,
    "rule-6-nouns-stay-at-home",
  ),
  plant(
    "app/site/planted-noun.ts",
    `export * from "../polls/planted-visit";`,
    "rule-6-shared-folders-know-no-noun",
  ),
  plant(
    "app/routes/planted-visit.ts",
    `import type { loader } from "./topic";\nexport type Theirs = typeof loader;`,
    "rule-6-routes-stay-at-home",
  ),
  plant(
    "app/topics/planted-route.ts",
    `export { loader } from "../routes/topic";`,
    "rule-6-routes-stand-on-top",
  ),

  plant("server/members/planted-lucia.ts", `export { Lucia } from "lucia";`, "lucia-only-in-sessions"),
  plant(
    "server/topics/planted-socket.ts",
    `export { Server } from "socket.io";`,
    "socket-io-only-in-realtime",
  ),
  plant(
    "app/twinnings/planted-live.ts",
    `export const live = () => import("socket.io-client");`,
    "socket-io-client-only-when-live",
  ),
  {
    files: { "app/live/line.ts": (old) => `${old}\nexport { io } from "socket.io-client";\n` },
    breaks: [["socket-io-client-comes-later", "app/live/line.ts"]],
  },
];
