-- CreateEnum
CREATE TYPE "poll_choice" AS ENUM ('SINGLE', 'MULTIPLE');

-- CreateEnum
CREATE TYPE "poll_voters" AS ENUM ('PEOPLE', 'ADMINISTRATIONS');

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "attached" JSONB;

-- CreateTable
CREATE TABLE "poll" (
    "id" SERIAL NOT NULL,
    "post_id" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "choice" "poll_choice" NOT NULL,
    "voters" "poll_voters" NOT NULL,
    "secret" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closes_at" TIMESTAMPTZ(3),
    "settled_id" INTEGER,

    CONSTRAINT "poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_option" (
    "id" SERIAL NOT NULL,
    "poll_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT,
    "day" DATE,
    "time" TIME(0),

    CONSTRAINT "poll_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_ballot" (
    "id" SERIAL NOT NULL,
    "poll_id" INTEGER NOT NULL,
    "member_id" INTEGER,
    "administration_id" INTEGER,
    "spoke_for_id" INTEGER,
    "cast_by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "poll_ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_ballot_mark" (
    "ballot_id" INTEGER NOT NULL,
    "option_id" INTEGER NOT NULL,

    CONSTRAINT "poll_ballot_mark_pkey" PRIMARY KEY ("ballot_id","option_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "poll_post_id_key" ON "poll"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "poll_settled_id_key" ON "poll"("settled_id");

-- CreateIndex
CREATE UNIQUE INDEX "poll_option_poll_id_position_key" ON "poll_option"("poll_id", "position");

-- CreateIndex
CREATE INDEX "poll_ballot_member_id_idx" ON "poll_ballot"("member_id");

-- CreateIndex
CREATE INDEX "poll_ballot_administration_id_idx" ON "poll_ballot"("administration_id");

-- CreateIndex
CREATE INDEX "poll_ballot_cast_by_id_idx" ON "poll_ballot"("cast_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "poll_ballot_poll_id_member_id_key" ON "poll_ballot"("poll_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "poll_ballot_poll_id_administration_id_key" ON "poll_ballot"("poll_id", "administration_id");

-- CreateIndex
CREATE INDEX "poll_ballot_mark_option_id_idx" ON "poll_ballot_mark"("option_id");

-- AddForeignKey
ALTER TABLE "poll" ADD CONSTRAINT "poll_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll" ADD CONSTRAINT "poll_settled_id_fkey" FOREIGN KEY ("settled_id") REFERENCES "poll_option"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_ballot" ADD CONSTRAINT "poll_ballot_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_ballot" ADD CONSTRAINT "poll_ballot_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_ballot" ADD CONSTRAINT "poll_ballot_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_ballot" ADD CONSTRAINT "poll_ballot_spoke_for_id_fkey" FOREIGN KEY ("spoke_for_id") REFERENCES "administration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_ballot" ADD CONSTRAINT "poll_ballot_cast_by_id_fkey" FOREIGN KEY ("cast_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_ballot_mark" ADD CONSTRAINT "poll_ballot_mark_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "poll_ballot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_ballot_mark" ADD CONSTRAINT "poll_ballot_mark_option_id_fkey" FOREIGN KEY ("option_id") REFERENCES "poll_option"("id") ON DELETE CASCADE ON UPDATE CASCADE;
