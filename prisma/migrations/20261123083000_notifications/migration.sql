-- CreateEnum
CREATE TYPE "notification_level" AS ENUM ('EVERYTHING', 'MENTIONS', 'NOTHING');

-- CreateEnum
CREATE TYPE "notification_reason" AS ENUM ('REPLY', 'MENTION', 'ADMINISTRATION');

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "notification_mail" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "mention" (
    "id" SERIAL NOT NULL,
    "post_id" INTEGER NOT NULL,
    "member_id" INTEGER,
    "administration_id" INTEGER,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_level" (
    "member_id" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "level" "notification_level" NOT NULL,

    CONSTRAINT "topic_level_pkey" PRIMARY KEY ("member_id","topic_id")
);

-- CreateTable
CREATE TABLE "space_level" (
    "member_id" INTEGER NOT NULL,
    "space_id" INTEGER NOT NULL,
    "level" "notification_level" NOT NULL,

    CONSTRAINT "space_level_pkey" PRIMARY KEY ("member_id","space_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "member_id" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "last_number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "late_at" TIMESTAMPTZ(3),
    "mail_asked_at" TIMESTAMPTZ(3),
    "mailed_post_id" INTEGER,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("member_id","topic_id")
);

-- CreateTable
CREATE TABLE "notified_post" (
    "member_id" INTEGER NOT NULL,
    "post_id" INTEGER NOT NULL,
    "reason" "notification_reason" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notified_post_pkey" PRIMARY KEY ("member_id","post_id")
);

-- CreateTable
CREATE TABLE "mail_stop" (
    "token_hash" CHAR(64) NOT NULL,
    "member_id" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_stop_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "mention_member_id_idx" ON "mention"("member_id");

-- CreateIndex
CREATE INDEX "mention_administration_id_idx" ON "mention"("administration_id");

-- CreateIndex
CREATE UNIQUE INDEX "mention_post_id_member_id_key" ON "mention"("post_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "mention_post_id_administration_id_key" ON "mention"("post_id", "administration_id");

-- CreateIndex
CREATE INDEX "topic_level_topic_id_idx" ON "topic_level"("topic_id");

-- CreateIndex
CREATE INDEX "space_level_space_id_idx" ON "space_level"("space_id");

-- CreateIndex
CREATE INDEX "notification_topic_id_idx" ON "notification"("topic_id");

-- CreateIndex
CREATE INDEX "notified_post_post_id_idx" ON "notified_post"("post_id");

-- CreateIndex
CREATE INDEX "mail_stop_member_id_idx" ON "mail_stop"("member_id");

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_level" ADD CONSTRAINT "topic_level_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_level" ADD CONSTRAINT "topic_level_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_level" ADD CONSTRAINT "space_level_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_level" ADD CONSTRAINT "space_level_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notified_post" ADD CONSTRAINT "notified_post_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notified_post" ADD CONSTRAINT "notified_post_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_stop" ADD CONSTRAINT "mail_stop_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_stop" ADD CONSTRAINT "mail_stop_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;


