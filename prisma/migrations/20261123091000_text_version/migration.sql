-- AlterTable
ALTER TABLE "post" ADD COLUMN     "text_version" INTEGER NOT NULL DEFAULT 0;

-- Whoever is changing a message while this comes keeps being told of changes before.
UPDATE "post" SET "text_version" = "version" WHERE "edited_at" IS NOT NULL;
