-- CreateTable
CREATE TABLE "notified_document" (
    "member_id" INTEGER NOT NULL,
    "document_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "notified_document_pkey" PRIMARY KEY ("member_id","document_id","number")
);

-- CreateIndex
CREATE INDEX "notified_document_document_id_idx" ON "notified_document"("document_id");

-- AddForeignKey
ALTER TABLE "notified_document" ADD CONSTRAINT "notified_document_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notified_document" ADD CONSTRAINT "notified_document_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;
