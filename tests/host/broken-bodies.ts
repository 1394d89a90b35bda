/** Bodies that are no form of ours at all; a function makes each from the fields that would be taken. */
export const BROKEN_BODIES: [
  string,
  (form: string) => { body: string | Buffer; headers: Record<string, string> },
][] = [
  ["nothing, of no type", () => ({ body: "", headers: {} })],
  [
    "JSON",
    (form) => ({
      body: JSON.stringify(Object.fromEntries(new URLSearchParams(form))),
      headers: type("application/json"),
    }),
  ],
  ["a form called text", (form) => ({ body: form, headers: type("text/plain") })],
  ["a form called XML", (form) => ({ body: form, headers: type("application/xml") })],
  ["a form of no type", (form) => ({ body: form, headers: {} })],
  ["a form called nonsense", (form) => ({ body: form, headers: type(";;;") })],
  ["multipart that is none", (form) => ({ body: form, headers: type("multipart/form-data; boundary=x") })],
  ["multipart without boundary", (form) => ({ body: form, headers: type("multipart/form-data") })],
  [
    "multipart cut off",
    () => ({
      body: part("x", "body", "ciao").slice(0, -9),
      headers: type("multipart/form-data; boundary=x"),
    }),
  ],
  [
    "multipart without names",
    () => ({
      body: "--x\r\nContent-Disposition: form-data\r\n\r\nciao\r\n--x--\r\n",
      headers: type("multipart/form-data; boundary=x"),
    }),
  ],
  [
    "multipart with a broken header",
    () => ({
      body: '--x\r\nContent-Disposition form-data name="body"\r\n\r\nciao\r\n--x--\r\n',
      headers: type("multipart/form-data; boundary=x"),
    }),
  ],
  [
    "multipart with an endless boundary",
    (form) => ({ body: form, headers: type(`multipart/form-data; boundary=${"x".repeat(4_000)}`) }),
  ],
  [
    "bytes",
    () => ({
      body: Buffer.from([0xff, 0xfe, 0, 1, 2, 0xc0, 0x80]),
      headers: type("application/x-www-form-urlencoded"),
    }),
  ],
  [
    "bad percent-encoding",
    () => ({ body: "%=%&%zz=%zz&body=%&%ff=%ff", headers: type("application/x-www-form-urlencoded") }),
  ],
  ["ampersands", () => ({ body: "&&&&===&=&", headers: type("application/x-www-form-urlencoded") })],
  [
    "thirty thousand fields",
    () => ({
      body: Array.from({ length: 30_000 }, (_, n) => `${n.toString(36)}=`).join("&"),
      headers: type("application/x-www-form-urlencoded"),
    }),
  ],
  [
    "one field thirty thousand times",
    () => ({ body: "body=x&".repeat(30_000), headers: type("application/x-www-form-urlencoded") }),
  ],
  [
    "a name of 100 kB",
    () => ({ body: `${"n".repeat(100_000)}=1`, headers: type("application/x-www-form-urlencoded") }),
  ],
  [
    "a form that says it is zipped",
    () => ({
      body: Buffer.from([31, 139, 8, 0]),
      headers: { ...type("application/x-www-form-urlencoded"), "content-encoding": "gzip" },
    }),
  ],
  [
    "300 kB",
    (form) => ({
      body: `${form}&body=${"x".repeat(300_000)}`,
      headers: type("application/x-www-form-urlencoded"),
    }),
  ],
];

const type = (value: string) => ({ "content-type": value });
const part = (boundary: string, name: string, text: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n--${boundary}--\r\n`;
