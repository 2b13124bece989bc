-- CreateIndex
CREATE INDEX "review_case_opened_at_idx" ON "review_case"("opened_at");

-- CreateIndex
CREATE INDEX "review_case_first_finding_at_idx" ON "review_case"("first_finding_at");
