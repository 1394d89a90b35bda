-- AlterTable
ALTER TABLE "post" ADD COLUMN     "moved_to_id" INTEGER,
ADD COLUMN     "moved_to_number" INTEGER,
ADD COLUMN     "purged_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "topic" ADD COLUMN     "announce_only" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "close_after_days" INTEGER,
ADD COLUMN     "merged_into_id" INTEGER,
ADD COLUMN     "pinned_until" TIMESTAMPTZ(3),
ADD COLUMN     "quiet_since" TIMESTAMPTZ(3),
ADD COLUMN     "slow_minutes" INTEGER,
ADD COLUMN     "useful_post_id" INTEGER;

-- CreateIndex
CREATE INDEX "activity_space_id_name_id_idx" ON "activity"("space_id", "name", "id");

-- CreateIndex
CREATE INDEX "post_removed_at_idx" ON "post"("removed_at");

-- CreateIndex
CREATE UNIQUE INDEX "topic_useful_post_id_key" ON "topic"("useful_post_id");

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_useful_post_id_fkey" FOREIGN KEY ("useful_post_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_moved_to_id_fkey" FOREIGN KEY ("moved_to_id") REFERENCES "topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;


