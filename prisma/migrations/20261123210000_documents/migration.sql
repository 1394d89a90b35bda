-- CreateEnum
CREATE TYPE "scan_state" AS ENUM ('PENDING', 'CLEAN', 'BLOCKED');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('FILE', 'PAGE');

-- CreateTable
CREATE TABLE "stored_file" (
    "sha256" CHAR(64) NOT NULL,
    "size" BIGINT NOT NULL,
    "media_type" TEXT NOT NULL,
    "scan" "scan_state" NOT NULL DEFAULT 'PENDING',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "member_id" INTEGER NOT NULL,
    "space_id" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_folder" (
    "id" SERIAL NOT NULL,
    "space_id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "created_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_folder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" SERIAL NOT NULL,
    "space_id" INTEGER NOT NULL,
    "folder_id" INTEGER,
    "kind" "document_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "description_html" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "theme" TEXT,
    "audience" "audience" NOT NULL,
    "act_type" TEXT,
    "act_number" TEXT,
    "act_date" DATE,
    "protocol_number" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "last_number" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" INTEGER NOT NULL,
    "administration_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "binned_at" TIMESTAMPTZ(3),
    "binned_by_id" INTEGER,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_reader" (
    "document_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,

    CONSTRAINT "document_reader_pkey" PRIMARY KEY ("document_id","member_id")
);

-- CreateTable
CREATE TABLE "document_version" (
    "id" SERIAL NOT NULL,
    "document_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT,
    "restores" INTEGER,
    "author_id" INTEGER NOT NULL,
    "administration_id" INTEGER,
    "upload_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "upload_member_id_idx" ON "upload"("member_id");

-- CreateIndex
CREATE INDEX "upload_space_id_idx" ON "upload"("space_id");

-- CreateIndex
CREATE INDEX "upload_sha256_idx" ON "upload"("sha256");

-- CreateIndex
CREATE INDEX "upload_created_at_idx" ON "upload"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "document_folder_key_key" ON "document_folder"("key");

-- CreateIndex
CREATE INDEX "document_folder_space_id_idx" ON "document_folder"("space_id");

-- CreateIndex
CREATE INDEX "document_folder_parent_id_idx" ON "document_folder"("parent_id");

-- CreateIndex
CREATE INDEX "document_space_id_folder_id_idx" ON "document"("space_id", "folder_id");

-- CreateIndex
CREATE INDEX "document_folder_id_idx" ON "document"("folder_id");

-- CreateIndex
CREATE INDEX "document_created_by_id_idx" ON "document"("created_by_id");

-- CreateIndex
CREATE INDEX "document_administration_id_idx" ON "document"("administration_id");

-- CreateIndex
CREATE INDEX "document_reader_member_id_idx" ON "document_reader"("member_id");

-- CreateIndex
CREATE INDEX "document_version_sha256_idx" ON "document_version"("sha256");

-- CreateIndex
CREATE INDEX "document_version_author_id_idx" ON "document_version"("author_id");

-- CreateIndex
CREATE INDEX "document_version_administration_id_idx" ON "document_version"("administration_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_version_document_id_number_key" ON "document_version"("document_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "document_version_upload_id_key" ON "document_version"("upload_id");

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_folder" ADD CONSTRAINT "document_folder_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_folder" ADD CONSTRAINT "document_folder_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "document_folder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_folder" ADD CONSTRAINT "document_folder_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_folder_id_fkey" FOREIGN KEY ("folder_id") REFERENCES "document_folder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_binned_by_id_fkey" FOREIGN KEY ("binned_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_reader" ADD CONSTRAINT "document_reader_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_reader" ADD CONSTRAINT "document_reader_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE SET NULL ON UPDATE CASCADE;


