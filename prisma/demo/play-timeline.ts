import { randomUUID } from "node:crypto";
import { castVotes, pollForm } from "./ask-poll.ts";
import { momentBefore } from "./clock.ts";
import type { Demo } from "./demo.ts";
import type { DemoDiscussion, DemoMessage } from "./discussion.ts";
import { discussions } from "./discussions/index.ts";
import { type People, registeredAt } from "./load-people.ts";
import type { Spaces } from "./load-twinnings.ts";
import type { DemoMember } from "./member.ts";
import { members, type Person } from "./members.ts";

/** When each thing is to have happened. */
export type Played = {
  posts: { topicId: number; number: number; at: Date }[];
  joins: { spaceId: number; memberId: number; at: Date }[];
};

type Happening = { at: Date; happen: () => Promise<void> };

/** Lets everything happen in the order of its dates, each act by its author and by the community's own doors. */
export async function playTimeline(demo: Demo, people: People, spaces: Spaces, now: Date): Promise<Played> {
  const played: Played = { posts: [], joins: [] };
  const happenings = [
    ...joinings(demo, people, spaces, now, played),
    ...discussions.flatMap((discussion) => talk(demo, people, spaces, now, played, discussion)),
  ];
  happenings.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { happen } of happenings) await happen();
  return played;
}

function joinings(
  { community }: Demo,
  people: People,
  spaces: Spaces,
  now: Date,
  played: Played,
): Happening[] {
  return Object.entries<DemoMember>(members).flatMap(([key, person]) => {
    const at = registeredAt(person, now);
    return Object.entries(person.takesPart ?? {}).map(([slug, role]) => ({
      at,
      async happen() {
        const { spaceId } = spaceNamed(spaces, slug);
        const viewer = people.viewer[key as Person];
        const administrationId = people.administrationId[person.administration];
        const memberId = viewer.member.id;
        await community.spaces.joinSpace(people.viewer.marco, { spaceId, memberId, administrationId, role });
        viewer.participations.push({ spaceId, administrationId, role });
        played.joins.push({ spaceId, memberId, at });
      },
    }));
  });
}

function talk(
  demo: Demo,
  people: People,
  spaces: Spaces,
  now: Date,
  played: Played,
  discussion: DemoDiscussion,
): Happening[] {
  const { topics, polls } = demo.community;
  let topicId = discussion.title === null ? spaceNamed(spaces, discussion.space).generalTopicId : undefined;

  const idsOf = (others: Person[]) => others.map((one) => people.viewer[one].member.id);

  async function write(message: DemoMessage, at: Date) {
    const viewer = people.viewer[message.by];
    const body = message.atFirst ?? message.text;
    const clientId = randomUUID();
    let number = 1;
    let version = 1;
    if (topicId === undefined) {
      const { title, space, audience = "PUBLIC", with: others } = discussion;
      topicId = others
        ? (await topics.openConversation(viewer, { people: idsOf(others), title, body, clientId })).id
        : (await topics.openTopic(viewer, space, { title, body, audience, clientId })).id;
    } else {
      const along = message.poll && polls.pollAlong(pollForm(message.poll, now));
      const post = await topics.postReply(viewer, topicId, { body, clientId }, along);
      ({ number, version } = post);
      if (message.poll) await castVotes(demo, people, message.poll, post);
    }
    played.posts.push({ topicId, number, at });
    if (message.atFirst) await topics.editPost(viewer, topicId, { number, version, body: message.text });
    if (message.chosenBy)
      await topics.markTestimony(people.viewer[message.chosenBy], topicId, { number, chosen: "yes" });
    if (message.adds)
      await topics.addPerson(viewer, topicId, { person: people.viewer[message.adds].member.id });
    if (message.removed) await topics.removePost(viewer, topicId, { number });
  }

  return discussion.messages.map((message) => {
    const at = momentBefore(now, message.at);
    return { at, happen: () => write(message, at) };
  });
}

function spaceNamed(spaces: Spaces, slug: string) {
  const space = spaces.get(slug);
  if (!space) throw new Error(`there is no space ${slug}`);
  return space;
}
