import { createLog } from "../../../server/platform/log.ts";

// Writes to standard output what log.test.ts then reads: the log itself cannot be told where to write.

const log = createLog(process.argv[2] ?? "info");
log.debug({ memberId: 1 }, "debug");
log.info({ memberId: 7, ms: 12, code: "conflict" }, "info");
log.warn({}, "warn");
log.error({ email: "maria@segreta.it", name: "Maria Segreta", password: "segretissima" }, "fields");
log.error(
  { body: "un testo segreto", cookie: "agire_session=segreto", headers: { cookie: "segreto" } },
  "more fields",
);

const database = Object.assign(
  new Error('duplicate key value violates unique constraint "member_email_key"'),
  {
    name: "error",
    code: "23505",
    constraint: "member_email_key",
    table: "member",
    detail: "Key (email)=(maria@segreta.it) already exists.",
    where: "unnamed portal parameter $1 = 'Maria Segreta'",
    parameters: ["Maria Segreta"],
    query: "SELECT 'Maria Segreta'",
  },
);
log.error({ err: database }, "a database error");
log.error(
  { err: new Error('invalid input syntax for type integer: "Maria Segreta"') },
  "a value in a message",
);
const prisma = new Error(
  '\nInvalid `prisma.member.create()` invocation:\n\n{\n  data: {\n    name: "Maria Segreta",\n    email: "maria@segreta.it"\n  }\n}\n\nArgument `consentVersion` is missing.',
);
prisma.name = "PrismaClientValidationError";
log.error({ err: prisma }, "a Prisma error");
try {
  JSON.parse("Maria Segreta abita qui");
} catch (err) {
  log.error({ err }, "a JSON error");
}
log.error({ err: new Error("all recipients were rejected: 550 <maria@segreta.it> unknown") }, "a mail error");
log.error({ err: "Maria Segreta" }, "thrown text");
log.error({ err: { name: "Maria Segreta" } }, "thrown object");
