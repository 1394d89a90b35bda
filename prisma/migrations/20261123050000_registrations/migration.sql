-- AlterTable
ALTER TABLE "email_confirmation" ADD COLUMN     "registration_id" INTEGER;

-- CreateTable
CREATE TABLE "registration" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "address_form" "address_form" NOT NULL,
    "language" CHAR(2) NOT NULL,
    "password_hash" TEXT NOT NULL,
    "consent_version" TEXT NOT NULL,
    "consent_at" TIMESTAMPTZ(3) NOT NULL,
    "administration_id" INTEGER NOT NULL,
    "job_title" TEXT NOT NULL,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "registration_member_id_idx" ON "registration"("member_id");

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_administration_id_fkey" FOREIGN KEY ("administration_id") REFERENCES "administration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_confirmation" ADD CONSTRAINT "email_confirmation_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Who awaits confirmation goes on awaiting it, by the letter that was sent.
INSERT INTO "registration" ("member_id", "name", "address_form", "language", "password_hash", "consent_version", "consent_at", "administration_id", "job_title")
SELECT DISTINCT ON (m."id") m."id", m."name", m."address_form", m."language", m."password_hash", m."consent_version", m."consent_at", a."administration_id", a."job_title"
FROM "member" m JOIN "affiliation" a ON a."member_id" = m."id"
WHERE m."email_confirmed_at" IS NULL
ORDER BY m."id", a."from" DESC, a."id" DESC;
UPDATE "email_confirmation" SET "registration_id" = r."id"
FROM "registration" r WHERE r."member_id" = "email_confirmation"."member_id";
