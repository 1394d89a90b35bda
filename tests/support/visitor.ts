import http from "node:http";
import net from "node:net";

export type Answer = {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** As it came over the wire. */
  bytes: Buffer;
  text: string;
};

type Question = {
  method?: string | undefined;
  headers?: http.OutgoingHttpHeaders | undefined;
  body?: string | Buffer | undefined;
};

/** One request with exactly these headers; nothing is followed, unpacked or kept. */
export function ask(baseUrl: string, path: string, { method = "GET", headers = {}, body }: Question = {}) {
  const { hostname, port } = new URL(baseUrl);
  return new Promise<Answer>((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const options = { hostname, port, path, method, agent: false, headers: { ...length, ...headers } };
    const request = http.request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes,
          text: bytes.toString("utf8"),
        });
      });
    });
    request.on("error", reject);
    request.setTimeout(30_000, () => request.destroy(new Error(`no answer to ${method} ${path}`)));
    request.end(body);
  });
}

/** Writes bytes as they are and answers what came back until the other side closed; "" when it said nothing. */
export function sendRaw(baseUrl: string, bytes: string | Buffer, timeoutMs = 10_000): Promise<string> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname);
    let heard = "";
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
    });
    // A reset is an answer too.
    socket.on("error", () => {});
    socket.on("close", () => resolve(heard));
    socket.setTimeout(timeoutMs, () => {
      socket.destroy();
      reject(new Error(`the connection was held open; heard so far: ${heard.slice(0, 200)}`));
    });
    socket.write(bytes);
  });
}

export type Fields = Record<string, string | readonly string[]> | readonly (readonly [string, string])[];

/** The fields of a form as a browser encodes them. */
export function encodeForm(fields: Fields): string {
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
  const encoded = new URLSearchParams();
  for (const [name, value] of pairs) for (const one of [value].flat()) encoded.append(name, one);
  return encoded.toString();
}

export type Visitor = {
  /** The Cookie header it would send now. */
  readonly cookie: string;
  get(path: string, headers?: http.OutgoingHttpHeaders): Promise<Answer>;
  /** A form's plain post, with the Origin a browser sends. */
  post(path: string, fields?: Fields, headers?: http.OutgoingHttpHeaders): Promise<Answer>;
  /** Posts a body that need be no form. */
  send(path: string, body: string | Buffer, headers: http.OutgoingHttpHeaders): Promise<Answer>;
  /** Goes where a redirect says, within this site. */
  follow(answer: Answer): Promise<Answer>;
};

const FORM = "application/x-www-form-urlencoded";

/** A browser without JavaScript: keeps cookies, sends plain forms. */
export function visitor(baseUrl: string): Visitor {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function request(path: string, question: Question) {
    const cookies = cookie() ? { cookie: cookie() } : {};
    const answer = await ask(baseUrl, path, { ...question, headers: { ...cookies, ...question.headers } });
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0\b/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
  const send = (path: string, body: string | Buffer, headers: http.OutgoingHttpHeaders) =>
    request(path, { method: "POST", body, headers: { origin: baseUrl, ...headers } });

  return {
    get cookie() {
      return cookie();
    },
    get: (path, headers) => request(path, { headers }),
    post: (path, fields = {}, headers = {}) =>
      send(path, encodeForm(fields), { "content-type": FORM, ...headers }),
    send,
    follow(answer) {
      const to = new URL(answer.headers.location ?? "nowhere:", baseUrl);
      if (to.origin !== baseUrl) throw new Error(`led away to ${answer.headers.location}`);
      return request(`${to.pathname}${to.search}`, {});
    },
  };
}
