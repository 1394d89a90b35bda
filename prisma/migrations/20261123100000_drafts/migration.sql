-- CreateTable
CREATE TABLE "draft" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "space_id" INTEGER,
    "topic_id" INTEGER,
    "post_id" INTEGER,
    "title" TEXT,
    "body" TEXT NOT NULL,
    "audience" "audience",
    "post_version" INTEGER,
    "version" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "writer" UUID,
    "turn" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "draft_version_key" ON "draft"("version");

-- CreateIndex
CREATE INDEX "draft_space_id_idx" ON "draft"("space_id");

-- CreateIndex
CREATE INDEX "draft_topic_id_idx" ON "draft"("topic_id");

-- CreateIndex
CREATE INDEX "draft_post_id_idx" ON "draft"("post_id");

-- CreateIndex
CREATE INDEX "draft_at_idx" ON "draft"("at");

-- CreateIndex
CREATE UNIQUE INDEX "draft_member_id_space_id_key" ON "draft"("member_id", "space_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_member_id_topic_id_key" ON "draft"("member_id", "topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_member_id_post_id_key" ON "draft"("member_id", "post_id");

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
