-- CreateEnum
CREATE TYPE "file_mark" AS ENUM ('LOCKED', 'CUT_SHORT');

-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN     "marks" "file_mark"[],
ADD COLUMN     "purged_at" TIMESTAMPTZ(3),
ADD COLUMN     "scanned_at" TIMESTAMPTZ(3),
ADD COLUMN     "threat" TEXT;

-- CreateIndex
CREATE INDEX "stored_file_scan_created_at_idx" ON "stored_file"("scan", "created_at");

-- Nothing had looked into them, whatever was said.
UPDATE "stored_file" SET "scan" = 'UNSCANNED' WHERE "scan" = 'CLEAN';
