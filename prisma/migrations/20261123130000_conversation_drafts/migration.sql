-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "people" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "draft_member_id_people_key" ON "draft"("member_id", "people");
