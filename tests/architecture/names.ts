import { type Breach, type Check, isCode } from "./house.ts";

const KEBAB = "names-are-kebab-case";
const EMPTY = "no-name-that-says-nothing";
const ROOMS = "rooms-match-upstairs-and-downstairs";

const PART = /^_?[a-z0-9]+(?:-[a-z0-9]+)*(?:[.][a-z0-9]+(?:-[a-z0-9]+)*)*$/;
/** Prisma names the folders of migrations. */
const MIGRATION = /^prisma\/migrations\//;

const SAYS_NOTHING = /(?:^|[-._])(?:utils?|helpers?|misc|managers?|services?|v\d+)(?:$|[-._])/;
/** The browser's own word for it. */
const SERVICE_WORKER = "service-worker";

/** The folders of app/ that are not nouns. */
const SHARED = new Set(["routes", "ui", "i18n", "forms", "site", "live"]);

export const names: Check = {
  rules: [KEBAB, EMPTY, ROOMS],
  run({ files }) {
    const parts = files.flatMap((file) => file.split("/").map((part) => ({ file, part })));
    const rooms = new Set(files.map((file) => /^server\/([^/]+)\//.exec(file)?.[1]));
    const nouns = files.flatMap((file) => {
      const noun = /^app\/([^/]+)\//.exec(file)?.[1];
      return noun && isCode(file) && !SHARED.has(noun) ? [{ file, noun }] : [];
    });
    return [
      ...parts
        .filter(({ file, part }) => !PART.test(part) && !MIGRATION.test(file))
        .map(({ file, part }): Breach => ({ rule: KEBAB, file, says: part })),
      ...parts
        .filter(({ part }) => SAYS_NOTHING.test(part.replace(SERVICE_WORKER, "")))
        .map(({ file, part }): Breach => ({ rule: EMPTY, file, says: part })),
      ...nouns
        .filter(({ noun }) => !rooms.has(noun))
        .map(({ file, noun }): Breach => ({ rule: ROOMS, file, says: `there is no server/${noun}/` })),
    ];
  },
};
