import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

/**
 * One request as a browser that keeps its connection; the body as it came, not unzipped.
 * @param {string} url
 * @param {{ method?: string, headers?: Record<string, string>, body?: string, agent?: Agent }} [options]
 * @returns {Promise<{ status: number, headers: import("node:http").IncomingHttpHeaders, body: Buffer }>}
 */
export function ask(url, { method = "GET", headers = {}, body, agent } = {}) {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? undefined : { "content-length": String(Buffer.byteLength(body)) };
    const asked = request(url, { method, headers: { ...headers, ...length }, agent }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/**
 * A form as the browser sends it.
 * @param {string} url @param {Record<string, string>} fields
 * @param {{ cookie?: string, agent?: Agent }} [options]
 */
export const sendForm = (url, fields, { cookie, agent } = {}) =>
  ask(url, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: {
      origin: new URL(url).origin,
      "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
      ...(cookie && { cookie }),
    },
    ...(agent && { agent }),
  });

/**
 * A reply as the topic's page sends it (Remix single fetch). Answers its client id once it is acknowledged.
 * @param {string} topicUrl @param {string} body @param {{ cookie: string, agent?: Agent }} by
 * @param {string} [clientId]
 */
export async function sendReply(topicUrl, body, by, clientId = randomUUID()) {
  const fields = { intent: "reply", live: "1", clientId, body };
  const { status, body: answer } = await sendForm(`${topicUrl}.data`, fields, by);
  if (status !== 200 || !answer.includes(clientId))
    throw new Error(`a reply was not acknowledged: ${status} ${answer.toString().slice(0, 300)}`);
  return clientId;
}

export const keepAlive = () => new Agent({ keepAlive: true, maxSockets: 1 });
