import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

let t: TestCommunity;
beforeAll(async () => {
  t = await testCommunity();
});
afterAll(() => t.close());

const roleOf = async (id: number | undefined) =>
  (await t.platform.prisma.member.findUniqueOrThrow({ where: { id: id ?? 0 } })).role;
const emailOf = async (id: number | undefined) =>
  (await t.platform.prisma.member.findUniqueOrThrow({ where: { id: id ?? 0 } })).email;

it("a confirmed member becomes an administrator, once, however the address is written", async () => {
  const { member } = await t.member("Prima");
  const email = await emailOf(member.id);
  expect(await t.community.members.appointAdmin(`  ${email.toUpperCase()} `)).toEqual({ name: "Prima" });
  await t.community.members.appointAdmin(email);
  expect(await roleOf(member.id)).toBe("ADMIN");
  expect(await t.platform.prisma.activity.count({ where: { name: "member.appointed" } })).toBe(1);
});

it("nobody unknown and nobody unconfirmed does", async () => {
  await expect(t.community.members.appointAdmin("nessuno@example.org")).rejects.toMatchObject({
    code: "notFound",
  });
  const { member } = await t.member("Seconda");
  await t.platform.prisma.member.update({ where: { id: member.id }, data: { emailConfirmedAt: null } });
  await expect(t.community.members.appointAdmin(await emailOf(member.id))).rejects.toMatchObject({
    problem: { code: "confirmFirst" },
  });
  expect(await roleOf(member.id)).toBe("MEMBER");
});
