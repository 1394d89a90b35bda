import { it } from "vitest";
import util from "node:util";
import { barePlatform } from "./bare-platform.ts";
const show = (label: string, e: any) => console.log(label, e?.name, e?.code, "MSG", JSON.stringify(e?.message), "META", util.inspect(e?.meta, {depth: 6}), "CAUSE", util.inspect(e?.cause, {depth:3}), e?.clientVersion);
it("x", async () => {
  const t = await barePlatform();
  const kill = () => t.outside.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name='agire' and datname=current_database()");
  await t.platform.transact(async (work) => { const tx = await work.prisma(); await tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`; }).catch(e => show("raw", e));
  await t.platform.transact(async (work) => { const tx = await work.prisma(); await tx.administration.count(); await kill(); await tx.administration.count(); }).catch(e => show("model-in-tx", e));
  await t.platform.transact(async (work) => { const tx = await work.prisma(); await tx.administration.count(); await kill(); await new Promise(r=>setTimeout(r,100)); await tx.administration.count(); }).catch(e => show("model-in-tx later", e));
  await t.platform.prisma.administration.count();
  const slow = t.platform.prisma.$queryRaw`SELECT pg_sleep(5)::text`.catch(e => show("slow raw", e));
  await new Promise(r=>setTimeout(r,100)); await kill(); await slow;
  await t.platform.prisma.member.create({ data: { name: "Maria Segreta", email: "maria@segreta.it", passwordHash: 3 } as any }).catch(e => show("validation", e));
  try { await t.platform.prisma.member.create({ data: { name: "Maria Segreta", email: "maria@segreta.it", passwordHash: "x", consentVersion: "x", consentAt: new Date(), affiliations: {create: {administrationId: 99, jobTitle: "Segretissima"}} } as any }) } catch(e:any) { show("fk", e); console.log(e.stack) };
  await t.platform.prisma.administration.create({data:{name:"a",slug:"a"}});
  await t.platform.prisma.administration.create({data:{name:"a",slug:"a"}}).catch(e=>show("unique", e));
  await t.outside.query("lock table member");
  await t.close();
}, 60000);
it("down", async () => {
  const t = await barePlatform();
  const { createPlatform } = await import("../../../server/platform/platform.ts");
  const { readEnv } = await import("../../../server/platform/env.ts");
  const u = new URL(t.url); 
  console.log(t.url);
  const away = createPlatform(readEnv({LOG_LEVEL:"silent"}), t.url.replace(/host=[^&]*/, "host=/nowhere"));
  await away.prisma.administration.count().catch(e=>show("down model", e));
  await away.ping().catch(e=>show("down sql", e));
  const nodb = createPlatform(readEnv({LOG_LEVEL:"silent"}), (u.pathname="/nodb", u.href));
  await nodb.prisma.administration.count().catch(e=>show("nodb model", e));
  await nodb.ping().catch(e=>show("nodb sql", e));
  const locale = await t.outside.query("select datcollate, datctype, datlocprovider, lower('FORLÌ'), lower('FORLÌ' collate \"it-x-icu\") from pg_database where datname=current_database()");
  console.log(locale.rows);
  // timeouts
  await t.platform.transact(async w => { const tx = await w.prisma(); await tx.$executeRaw`set local statement_timeout=50`; await tx.$queryRaw`select pg_sleep(1)::text` }).catch(e=>show("stmt timeout", e));
  await t.platform.prisma.$queryRaw`SELECT 1`;
  await t.close();
}, 60000);
