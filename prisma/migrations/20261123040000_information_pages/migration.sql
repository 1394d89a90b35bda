-- CreateTable
CREATE TABLE "information_page" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "language" CHAR(2) NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "editor_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "information_page_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "information_page_key_language_version_key" ON "information_page"("key", "language", "version");

-- AddForeignKey
ALTER TABLE "information_page" ADD CONSTRAINT "information_page_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
