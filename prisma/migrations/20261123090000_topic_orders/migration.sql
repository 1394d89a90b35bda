-- DropIndex
DROP INDEX "topic_last_post_at_idx";

-- CreateIndex
CREATE INDEX "topic_created_at_id_idx" ON "topic"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "topic_participant_count_id_idx" ON "topic"("participant_count" DESC, "id" DESC);

-- Lists are ordered by the last post, or by the opening where there is none.
CREATE INDEX "topic_activity_id_idx" ON "topic"((coalesce("last_post_at", "created_at")) DESC, "id" DESC);
