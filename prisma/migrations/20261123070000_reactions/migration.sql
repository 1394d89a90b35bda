-- CreateEnum
CREATE TYPE "reaction_kind" AS ENUM ('INTERESTING', 'THANKS', 'AGREE');

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "agree_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "interesting_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "thanks_count" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "reaction" (
    "post_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "kind" "reaction_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reaction_pkey" PRIMARY KEY ("post_id","member_id","kind")
);

-- CreateIndex
CREATE INDEX "reaction_member_id_idx" ON "reaction"("member_id");

-- AddForeignKey
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
