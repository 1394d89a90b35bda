import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../server/start.mjs";
import { createCleanup } from "./cleanup.ts";
import { startBareRemix } from "./rows/bare-remix.ts";
import { type Stage, setStage } from "./stage.ts";

const cleanup = createCleanup();
let stage: Stage;

beforeAll(async () => {
  stage = await setStage(root, cleanup);
});
afterAll(() => cleanup.run());

test("the limit of a member's page answers that very page: else the bench would compare two things", async () => {
  const { limitUrl } = await startBareRemix(stage);
  expect(new URL(limitUrl).pathname).toBe(stage.fullTopic.path);
});
