-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "administration_kind" AS ENUM ('MUNICIPALITY', 'PROVINCE', 'REGION', 'MINISTRY', 'HEALTH', 'EDUCATION', 'OTHER');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('MEMBER', 'MODERATOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "verification" AS ENUM ('DECLARED', 'EMAIL_DOMAIN', 'REFERENT', 'STAFF');

-- CreateEnum
CREATE TYPE "space_kind" AS ENUM ('COMMUNITY', 'TWINNING');

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('PUBLIC', 'MEMBERS', 'PARTIES');

-- CreateEnum
CREATE TYPE "participation_role" AS ENUM ('LEAD', 'CONTACT', 'EXPERT', 'PARTICIPANT');

-- CreateEnum
CREATE TYPE "twinning_state" AS ENUM ('DRAFT', 'PROPOSED', 'AGREED', 'RUNNING', 'CONCLUDED', 'DECLINED', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "side" AS ENUM ('OFFERING', 'RECEIVING', 'COORDINATING');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('PUBLIC', 'MEMBERS', 'PARTIES', 'CHOSEN');

-- CreateTable
CREATE TABLE "administration" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "ipa_code" TEXT,
    "name" TEXT NOT NULL,
    "kind" "administration_kind" NOT NULL DEFAULT 'OTHER',
    "country" CHAR(2) NOT NULL DEFAULT 'IT',
    "region" TEXT,
    "province" TEXT,
    "pec" TEXT,
    "email_domains" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "administration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_confirmed_at" TIMESTAMPTZ(3),
    "password_hash" TEXT NOT NULL,
    "role" "member_role" NOT NULL DEFAULT 'MEMBER',
    "language" CHAR(2) NOT NULL DEFAULT 'it',
    "consent_version" TEXT NOT NULL,
    "consent_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_on" DATE,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "administration_id" INTEGER NOT NULL,
    "job_title" TEXT NOT NULL,
    "verification" "verification" NOT NULL DEFAULT 'DECLARED',
    "from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" CHAR(64) NOT NULL,
    "member_id" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_confirmation" (
    "token_hash" CHAR(64) NOT NULL,
    "member_id" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "email_confirmation_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "space" (
    "id" SERIAL NOT NULL,
    "kind" "space_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "short_title" TEXT NOT NULL,
    "visibility" "visibility" NOT NULL DEFAULT 'PUBLIC',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "space_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation" (
    "id" SERIAL NOT NULL,
    "space_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "administration_id" INTEGER NOT NULL,
    "role" "participation_role" NOT NULL DEFAULT 'PARTICIPANT',
    "from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "twinning" (
    "id" SERIAL NOT NULL,
    "space_id" INTEGER NOT NULL,
    "acronym" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "presentation" TEXT NOT NULL,
    "presentation_html" TEXT NOT NULL,
    "objectives" TEXT NOT NULL,
    "objectives_html" TEXT NOT NULL,
    "results" TEXT NOT NULL,
    "results_html" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "programme" TEXT,
    "started_year" INTEGER,
    "state" "twinning_state" NOT NULL DEFAULT 'DRAFT',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "twinning_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "twinning_party" (
    "twinning_id" INTEGER NOT NULL,
    "administration_id" INTEGER NOT NULL,
    "side" "side" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "twinning_party_pkey" PRIMARY KEY ("twinning_id","administration_id","side")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" SERIAL NOT NULL,
    "space_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "opening" TEXT,
    "opening_html" TEXT,
    "audience" "audience" NOT NULL DEFAULT 'PUBLIC',
    "is_general" BOOLEAN NOT NULL DEFAULT false,
    "author_id" INTEGER,
    "administration_id" INTEGER,
    "client_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 0,
    "last_number" INTEGER NOT NULL DEFAULT 0,
    "post_count" INTEGER NOT NULL DEFAULT 0,
    "participant_count" INTEGER NOT NULL DEFAULT 0,
    "last_post_at" TIMESTAMPTZ(3),

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_reader" (
    "topic_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,

    CONSTRAINT "topic_reader_pkey" PRIMARY KEY ("topic_id","member_id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" SERIAL NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "created_version" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "administration_id" INTEGER,
    "client_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" INTEGER,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_revision" (
    "id" SERIAL NOT NULL,
    "post_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "editor_id" INTEGER NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" INTEGER,
    "administration_id" INTEGER,
    "space_id" INTEGER,
    "thing_kind" TEXT NOT NULL,
    "thing_id" INTEGER NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "administration_slug_key" ON "administration"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "administration_ipa_code_key" ON "administration"("ipa_code");

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE INDEX "affiliation_member_id_idx" ON "affiliation"("member_id");

-- CreateIndex
CREATE INDEX "affiliation_administration_id_idx" ON "affiliation"("administration_id");

-- CreateIndex
CREATE INDEX "session_member_id_idx" ON "session"("member_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "email_confirmation_member_id_idx" ON "email_confirmation"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "space_slug_key" ON "space"("slug");

-- CreateIndex
CREATE INDEX "participation_member_id_idx" ON "participation"("member_id");

-- CreateIndex
CREATE INDEX "participation_space_id_idx" ON "participation"("space_id");

-- CreateIndex
CREATE UNIQUE INDEX "twinning_space_id_key" ON "twinning"("space_id");

-- CreateIndex
CREATE INDEX "twinning_party_administration_id_idx" ON "twinning_party"("administration_id");

-- CreateIndex
CREATE INDEX "topic_space_id_last_post_at_idx" ON "topic"("space_id", "last_post_at");

-- CreateIndex
CREATE INDEX "topic_last_post_at_idx" ON "topic"("last_post_at");

-- CreateIndex
CREATE UNIQUE INDEX "topic_author_id_client_id_key" ON "topic"("author_id", "client_id");

-- CreateIndex
CREATE INDEX "topic_reader_member_id_idx" ON "topic_reader"("member_id");

-- CreateIndex
CREATE INDEX "post_topic_id_version_idx" ON "post"("topic_id", "version");

-- CreateIndex
CREATE INDEX "post_author_id_idx" ON "post"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_topic_id_number_key" ON "post"("topic_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "post_topic_id_author_id_client_id_key" ON "post"("topic_id", "author_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_revision_post_id_version_key" ON "post_revision"("post_id", "version");

-- CreateIndex
CREATE INDEX "activity_thing_kind_thing_id_idx" ON "activity"("thing_kind", "thing_id");

-- CreateIndex
CREATE INDEX "activity_space_id_id_idx" ON "activity"("space_id", "id");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_confirmation" ADD CONSTRAINT "email_confirmation_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twinning" ADD CONSTRAINT "twinning_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twinning_party" ADD CONSTRAINT "twinning_party_twinning_id_fkey" FOREIGN KEY ("twinning_id") REFERENCES "twinning"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twinning_party" ADD CONSTRAINT "twinning_party_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_reader" ADD CONSTRAINT "topic_reader_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_reader" ADD CONSTRAINT "topic_reader_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE SET NULL ON UPDATE CASCADE;


