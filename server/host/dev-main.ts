import path from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../main.ts";

// What `npm run dev` watches and restarts.
await main(path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../.."));
