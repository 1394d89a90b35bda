-- AlterTable
ALTER TABLE "member" ADD COLUMN     "hides_presence" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "bookmark" (
    "member_id" INTEGER NOT NULL,
    "post_id" INTEGER NOT NULL,
    "note" TEXT,
    "remind_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bookmark_pkey" PRIMARY KEY ("member_id","post_id")
);

-- CreateIndex
CREATE INDEX "bookmark_post_id_idx" ON "bookmark"("post_id");

-- AddForeignKey
ALTER TABLE "bookmark" ADD CONSTRAINT "bookmark_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookmark" ADD CONSTRAINT "bookmark_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
