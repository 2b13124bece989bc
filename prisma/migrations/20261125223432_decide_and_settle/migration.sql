-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "blind_finding" TEXT,
ADD COLUMN     "features" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "leads_to" TEXT,
ADD COLUMN     "second_look_why" TEXT,
ADD COLUMN     "shown_photo_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "undone_at" TIMESTAMPTZ(3),
ADD COLUMN     "zoomed" BOOLEAN;

-- AlterTable
ALTER TABLE "review_case" ADD COLUMN     "assigned_at" TIMESTAMPTZ(3),
ADD COLUMN     "assigned_by_id" UUID,
ADD COLUMN     "assigned_to_id" UUID,
ADD COLUMN     "chain_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "claim_kind" TEXT,
ADD COLUMN     "claim_left_at" TIMESTAMPTZ(3),
ADD COLUMN     "sealed_snooze_reason" BYTEA,
ADD COLUMN     "second_look_why" TEXT,
ADD COLUMN     "snoozed_by_id" UUID,
ADD COLUMN     "snoozed_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "staff_preference" (
    "user_id" UUID NOT NULL,
    "undo_seconds" INTEGER NOT NULL DEFAULT 10,
    "single_keys" BOOLEAN NOT NULL DEFAULT true,
    "keys" JSONB NOT NULL DEFAULT '{}',
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_preference_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "first_finding" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "lane" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "features" JSONB NOT NULL DEFAULT '{}',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "first_finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "first_finding_case_id_lane_user_id_key" ON "first_finding"("case_id", "lane", "user_id");

-- CreateIndex
CREATE INDEX "finding_settled_at_settles_at_idx" ON "finding"("settled_at", "settles_at");

-- CreateIndex
CREATE INDEX "review_case_claimed_by_id_idx" ON "review_case"("claimed_by_id");

-- AddForeignKey
ALTER TABLE "first_finding" ADD CONSTRAINT "first_finding_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "review_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
