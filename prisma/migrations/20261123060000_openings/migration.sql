-- What opens the discussion a space is born with is said by the interface, in the language of its reader.
ALTER TABLE "topic" DROP COLUMN "opening",
DROP COLUMN "opening_html";
