-- AlterTable
ALTER TABLE "review_case" ADD COLUMN     "hearer_id" UUID,
ADD COLUMN     "reversed_at" TIMESTAMPTZ(3),
ADD COLUMN     "reversed_by_id" UUID;

-- AlterTable
ALTER TABLE "verification" ADD COLUMN     "unlabelled" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "appeal" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "driver_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "case_id" UUID,
    "suspension_id" UUID,
    "sharing_case_id" UUID,
    "verification_id" UUID,
    "decision_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'filed',
    "way" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "sealed_statement" BYTEA,
    "filed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "filed_by_kind" TEXT NOT NULL,
    "filed_by_id" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "warned_at" TIMESTAMPTZ(3),
    "overdue_at" TIMESTAMPTZ(3),
    "hearer_id" UUID,
    "taken_at" TIMESTAMPTZ(3),
    "assigned_by_id" UUID,
    "past_hearer_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "read_at" TIMESTAMPTZ(3),
    "finding" TEXT,
    "finding_reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "found_at" TIMESTAMPTZ(3),
    "shown_photo_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "challenge_id" UUID,
    "asked_at" TIMESTAMPTZ(3),
    "outcome_reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sealed_reason" BYTEA,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "notice_id" UUID,

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal_picture" (
    "id" UUID NOT NULL,
    "appeal_id" UUID,
    "driver_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "object_id" UUID,
    "thumbnail_id" UUID,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "quality" JSONB,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appeal_picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reversal" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "case_id" UUID,
    "reversed_by_id" UUID NOT NULL,
    "reversed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reversal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reversal_trace" (
    "id" UUID NOT NULL,
    "reversal_id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "looked_at" TIMESTAMPTZ(3),
    "looked_by_id" UUID,

    CONSTRAINT "reversal_trace_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "appeal_number_key" ON "appeal"("number");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_decision_id_key" ON "appeal"("decision_id");

-- CreateIndex
CREATE INDEX "appeal_driver_id_filed_at_idx" ON "appeal"("driver_id", "filed_at" DESC);

-- CreateIndex
CREATE INDEX "appeal_status_due_at_idx" ON "appeal"("status", "due_at");

-- CreateIndex
CREATE INDEX "appeal_filed_at_id_idx" ON "appeal"("filed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "appeal_decided_at_idx" ON "appeal"("decided_at");

-- CreateIndex
CREATE INDEX "appeal_case_id_idx" ON "appeal"("case_id");

-- CreateIndex
CREATE INDEX "appeal_picture_appeal_id_idx" ON "appeal_picture"("appeal_id");

-- CreateIndex
CREATE INDEX "appeal_picture_driver_id_idx" ON "appeal_picture"("driver_id");

-- CreateIndex
CREATE UNIQUE INDEX "reversal_appeal_id_key" ON "reversal"("appeal_id");

-- CreateIndex
CREATE INDEX "reversal_driver_id_idx" ON "reversal"("driver_id");

-- CreateIndex
CREATE INDEX "reversal_case_id_idx" ON "reversal"("case_id");

-- CreateIndex
CREATE INDEX "reversal_trace_driver_id_idx" ON "reversal_trace"("driver_id");

-- CreateIndex
CREATE INDEX "reversal_trace_subject_kind_subject_id_idx" ON "reversal_trace"("subject_kind", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "reversal_trace_reversal_id_driver_id_subject_kind_subject_i_key" ON "reversal_trace"("reversal_id", "driver_id", "subject_kind", "subject_id", "what");

-- AddForeignKey
ALTER TABLE "appeal_picture" ADD CONSTRAINT "appeal_picture_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reversal_trace" ADD CONSTRAINT "reversal_trace_reversal_id_fkey" FOREIGN KEY ("reversal_id") REFERENCES "reversal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- Appeals are told live as cases and suspensions are.
CREATE TRIGGER audit_record_tells_live_of_appeals AFTER INSERT ON "audit_record" FOR EACH ROW
WHEN (NEW.occurred_at > now() - interval '1 hour' AND NEW.type LIKE 'appeal.%')
EXECUTE FUNCTION tell_live();
