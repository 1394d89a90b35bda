import { moveIn } from "./demo-house.ts";

// A process of its own that is killed in the middle of the load:
// load-and-die.ts <database url> <data dir> <room> <write> <how many of them are done>

const [url = "", dataDir = "", room = "", write = "", survived = "0"] = process.argv.slice(2);
const house = await moveIn({ url, dataDir });
const writes = house.community[room as "topics"] as unknown as Record<
  string,
  (...input: unknown[]) => unknown
>;
const real = writes[write];
if (!real) throw new Error(`there is no ${room}.${write}`);
let done = 0;
writes[write] = (...input) => {
  if (done++ === Number(survived)) process.kill(process.pid, "SIGKILL");
  return real(...input);
};
await house.load();
