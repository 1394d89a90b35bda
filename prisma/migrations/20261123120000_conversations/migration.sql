-- AlterEnum
ALTER TYPE "audience" ADD VALUE 'PEOPLE';

-- AlterTable
ALTER TABLE "topic_reader" ADD COLUMN     "from_number" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "conversation_step" (
    "id" SERIAL NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "by_id" INTEGER,
    "from_number" INTEGER,
    "after_number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "conversation_step_topic_id_idx" ON "conversation_step"("topic_id");

-- CreateIndex
CREATE INDEX "conversation_step_member_id_idx" ON "conversation_step"("member_id");

-- AddForeignKey
ALTER TABLE "conversation_step" ADD CONSTRAINT "conversation_step_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_step" ADD CONSTRAINT "conversation_step_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_step" ADD CONSTRAINT "conversation_step_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;


