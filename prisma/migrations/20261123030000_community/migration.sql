-- CreateEnum
CREATE TYPE "address_form" AS ENUM ('MASCULINE', 'FEMININE');

-- CreateEnum
CREATE TYPE "request_outcome" AS ENUM ('ADMITTED', 'REFUSED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "administration" ADD COLUMN     "verified_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "address_form" "address_form" NOT NULL DEFAULT 'MASCULINE',
ADD COLUMN     "bio" TEXT,
ADD COLUMN     "bio_html" TEXT,
ADD COLUMN     "hides_last_seen" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "testimony_at" TIMESTAMPTZ(3),
ADD COLUMN     "testimony_by_id" INTEGER;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "device" TEXT,
ADD COLUMN     "used_on" DATE;

-- AlterTable
ALTER TABLE "topic" ADD COLUMN     "locked_at" TIMESTAMPTZ(3),
ADD COLUMN     "pinned_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "twinning" ADD COLUMN     "ends_on" DATE,
ADD COLUMN     "starts_on" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "password_reset" (
    "token_hash" CHAR(64) NOT NULL,
    "member_id" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "suspension" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "by_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" INTEGER,

    CONSTRAINT "suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation_request" (
    "id" SERIAL NOT NULL,
    "space_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "administration_id" INTEGER NOT NULL,
    "message" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "request_outcome",
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" INTEGER,
    "open_key" TEXT,

    CONSTRAINT "participation_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" SERIAL NOT NULL,
    "token_hash" CHAR(64),
    "space_id" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "administration_id" INTEGER NOT NULL,
    "role" "participation_role" NOT NULL DEFAULT 'PARTICIPANT',
    "invited_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by_id" INTEGER,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_reading" (
    "member_id" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "topic_reading_pkey" PRIMARY KEY ("member_id","topic_id")
);

-- CreateTable
CREATE TABLE "accessibility_report" (
    "id" SERIAL NOT NULL,
    "page" TEXT,
    "body" TEXT NOT NULL,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "accessibility_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "password_reset_member_id_idx" ON "password_reset"("member_id");

-- CreateIndex
CREATE INDEX "suspension_member_id_idx" ON "suspension"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "participation_request_open_key_key" ON "participation_request"("open_key");

-- CreateIndex
CREATE INDEX "participation_request_space_id_idx" ON "participation_request"("space_id");

-- CreateIndex
CREATE INDEX "participation_request_member_id_idx" ON "participation_request"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_space_id_idx" ON "invitation"("space_id");

-- CreateIndex
CREATE INDEX "topic_reading_topic_id_idx" ON "topic_reading"("topic_id");

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation_request" ADD CONSTRAINT "participation_request_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation_request" ADD CONSTRAINT "participation_request_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation_request" ADD CONSTRAINT "participation_request_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation_request" ADD CONSTRAINT "participation_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_used_by_id_fkey" FOREIGN KEY ("used_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_testimony_by_id_fkey" FOREIGN KEY ("testimony_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_reading" ADD CONSTRAINT "topic_reading_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_reading" ADD CONSTRAINT "topic_reading_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What takes part in a twinning was looked at by somebody.
UPDATE "administration" SET "verified_at" = "created_at"
WHERE "id" IN (SELECT "administration_id" FROM "twinning_party");
