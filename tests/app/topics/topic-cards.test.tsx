import { beforeAll, expect, it } from "vitest";
import { it as italian } from "../../../app/i18n/it";
import { provideTexts } from "../../../app/i18n/use-texts";
import { TopicCards } from "../../../app/topics/topic-cards";
import type { TopicCard } from "../../../server/topics/contract.ts";
import { render } from "../ui/render";

beforeAll(() => provideTexts({ it: italian }));

const CARD: TopicCard = {
  id: 1,
  slug: "prova",
  title: "Una prova",
  isGeneral: false,
  audience: "PUBLIC",
  createdAt: "2026-01-02T10:00:00Z",
  lastPostAt: null,
  postCount: 1,
  participantCount: 1,
  locked: false,
  pinned: false,
  unread: 0,
  resume: null,
  space: { id: 1, kind: "TWINNING", slug: "prova", title: "Una prova", shortTitle: "Prova" },
};

it("a topic that stands first because it is pinned says so", () => {
  expect(render(<TopicCards topics={[{ ...CARD, pinned: true }]} />)).toContain("In evidenza");
  expect(render(<TopicCards topics={[CARD]} />)).not.toContain("In evidenza");
});
