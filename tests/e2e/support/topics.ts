import { randomUUID } from "node:crypto";
import { expect, type Page } from "playwright/test";
import type { PostView, TopicChanges } from "../../../server/topics/contract.ts";
import { SAME_ORIGIN } from "./people.ts";

// What others do meanwhile, by the plain forms a browser would send, and where things stand on the page.

export type TestTopic = { id: number; path: string; title: string };

type NewTopic = { title?: string; body?: string; space?: string; audience?: string; readers?: string };

let made = 0;

/** Opens a topic of the test's own, with its first message. @param author a window that is signed in */
export async function newTopic(author: Page, topic: NewTopic = {}): Promise<TestTopic> {
  const { title = `Prova ${++made} di ${Date.now()}`, body = "Si comincia.", space = "forum" } = topic;
  const { audience = "PUBLIC", readers } = topic;
  const fields = { title, body, audience, clientId: randomUUID(), ...(readers && { readers }) };
  const path = await submit(author, `/discussioni/nuova/${space}`, fields);
  return { id: Number(path.split("/")[2]), path, title };
}

/** Answers the message's number. */
export async function postReply(author: Page, topic: TestTopic, body: string): Promise<number> {
  const path = await submit(author, topic.path, { intent: "reply", body, clientId: randomUUID() });
  return Number(path.split("#messaggio-")[1]);
}

export async function editPost(author: Page, topic: TestTopic, number: number, body: string) {
  const { posts } = await changesOf(author, topic);
  const version = posts.find((post) => post.number === number)?.version;
  await submit(author, topic.path, {
    intent: "edit",
    number: String(number),
    version: String(version),
    body,
  });
}

export async function removePost(author: Page, topic: TestTopic, number: number) {
  await submit(author, topic.path, { intent: "remove", number: String(number) });
}

/** What is stored now: every message, by number. */
export async function stored(reader: Page, topic: TestTopic): Promise<PostView[]> {
  const { posts } = await changesOf(reader, topic);
  return posts.sort((a, b) => a.number - b.number);
}

async function changesOf(reader: Page, { id }: TestTopic): Promise<TopicChanges> {
  const answer = await reader.request.get(`/discussioni/${id}/cambiamenti/0`);
  expect(answer.status(), `what changed in topic ${id}: ${(await answer.text()).slice(0, 300)}`).toBe(200);
  return answer.json();
}

async function submit(page: Page, path: string, form: Record<string, string>): Promise<string> {
  const answer = await page.request.post(path, { form, headers: SAME_ORIGIN, maxRedirects: 0 });
  expect(answer.status(), `POST ${path}: ${(await answer.text()).slice(0, 300)}`).toBe(302);
  return answer.headers().location ?? "";
}

/** Opens a topic's page and waits until it is live. */
export async function readLive(page: Page, { path }: Pick<TestTopic, "path">) {
  await page.goto(path);
  await expect(page.getByText("In diretta")).toBeVisible();
}

export const post = (page: Page, number: number) => page.locator(`#messaggio-${number}`);
/** Opens what is done more seldom with a message, where that is more than stands side by side. */
export async function openMore(page: Page, number: number) {
  await post(page, number).locator(".more-menu > summary").click();
}
/** What asks before one's own message is removed; there where the message may be removed. */
export const removal = (page: Page, number: number) =>
  post(page, number).locator("summary", { hasText: "Elimina" });
/** The messages of a page from top to bottom, pending ones too, each as its text. */
export const bodies = (page: Page) => page.getByRole("list", { name: "Messaggi" }).locator(".message-body");
export const replyBox = (page: Page) => page.getByRole("textbox", { name: "La tua risposta" });

/** Writes a reply as a person does. */
export async function write(page: Page, text: string) {
  await replyBox(page).fill(text);
  await page.getByRole("button", { name: "Invia" }).click();
}
