-- CreateIndex
CREATE INDEX "member_email_confirmed_at_id_idx" ON "member"("email_confirmed_at" DESC, "id" DESC);


