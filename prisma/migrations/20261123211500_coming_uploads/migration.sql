-- An upload is there from its announcement on: without a file while it comes, with its announced size.
ALTER TABLE "upload" ALTER COLUMN "sha256" DROP NOT NULL,
ADD COLUMN     "size" BIGINT;
UPDATE "upload" u SET "size" = f."size" FROM "stored_file" f WHERE f."sha256" = u."sha256";
ALTER TABLE "upload" ALTER COLUMN "size" SET NOT NULL;
