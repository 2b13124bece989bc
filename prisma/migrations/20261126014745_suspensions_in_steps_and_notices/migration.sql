-- A suspension becomes facts with author and time. Those that were decided before proposals were kept: proposed in the
-- name of whoever first found different people, approved by the lead who suspended.
ALTER TABLE "suspension"
ADD COLUMN     "approve_by" TIMESTAMPTZ(3),
ADD COLUMN     "approved_at" TIMESTAMPTZ(3),
ADD COLUMN     "approved_by_id" UUID,
ADD COLUMN     "by_rule" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "changed_by_id" UUID,
ADD COLUMN     "days" INTEGER,
ADD COLUMN     "decision_id" UUID,
ADD COLUMN     "declined_at" TIMESTAMPTZ(3),
ADD COLUMN     "declined_by_id" UUID,
ADD COLUMN     "lapsed_at" TIMESTAMPTZ(3),
ADD COLUMN     "overturned_at" TIMESTAMPTZ(3),
ADD COLUMN     "overturned_by_id" UUID,
ADD COLUMN     "overturned_why" TEXT,
ADD COLUMN     "part_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "policy_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "proposed_by_id" UUID,
ADD COLUMN     "review_at" TIMESTAMPTZ(3),
ADD COLUMN     "sealed_change_reason" BYTEA,
ADD COLUMN     "sealed_decline_reason" BYTEA,
ADD COLUMN     "sharing_case_id" UUID,
ADD COLUMN     "step" TEXT NOT NULL DEFAULT 'first',
ALTER COLUMN "case_id" DROP NOT NULL,
ALTER COLUMN "starts_at" DROP NOT NULL;

UPDATE "suspension" s SET
  "proposed_at" = s."created_at",
  "approved_at" = s."created_at",
  "approve_by" = s."created_at" + interval '48 hours',
  "approved_by_id" = s."started_by_id",
  "days" = CASE WHEN s."ends_at" IS NULL THEN NULL
    ELSE greatest(1, round(extract(epoch FROM s."ends_at" - s."starts_at") / 86400))::int END,
  "step" = CASE WHEN s."ends_at" IS NULL THEN 'severe' ELSE 'first' END,
  "review_at" = CASE WHEN s."ends_at" IS NULL THEN s."starts_at" + interval '14 days' END,
  "part_ids" = coalesce((SELECT c."part_ids" FROM "review_case" c WHERE c."id" = s."case_id"), '{}'),
  "proposed_by_id" = coalesce((
    SELECT f."user_id" FROM "finding" f
    WHERE f."case_id" = s."case_id" AND f."finding" = 'different_people' AND f."undone_at" IS NULL
    ORDER BY f."recorded_at" LIMIT 1), s."started_by_id"),
  "decision_id" = coalesce((
    SELECT f."id" FROM "finding" f
    WHERE f."case_id" = s."case_id" AND f."finding" = 'different_people' AND f."undone_at" IS NULL
    ORDER BY f."recorded_at" DESC LIMIT 1), s."id");

-- A hold after a confirmed rejection ends by itself when no lead has decided in time.
UPDATE "restriction" SET "until_at" = greatest("from_at" + interval '48 hours', now() + interval '48 hours')
WHERE "cause" = 'confirmed_rejection' AND "ended_at" IS NULL AND "until_at" IS NULL;

-- Rejections that wait for a lead become proposals, as the ladder makes them from now on.
INSERT INTO "suspension" ("id", "driver_id", "case_id", "decision_id", "reasons", "step", "days", "proposed_at",
  "proposed_by_id", "by_rule", "part_ids", "approve_by")
SELECT gen_random_uuid(), c."driver_id", c."id", last_one."id",
  coalesce((SELECT array_agg(DISTINCT reason) FROM "finding" f, unnest(f."reasons") reason
    WHERE f."case_id" = c."id" AND f."finding" = 'different_people' AND f."undone_at" IS NULL), '{}'),
  'first', 7, c."closed_at", first_one."user_id", true, c."part_ids", r."until_at"
FROM "restriction" r JOIN "review_case" c ON c."id" = r."source_id"
CROSS JOIN LATERAL (SELECT "user_id" FROM "finding" f WHERE f."case_id" = c."id" AND f."finding" = 'different_people'
  AND f."undone_at" IS NULL ORDER BY f."recorded_at" LIMIT 1) first_one
CROSS JOIN LATERAL (SELECT "id" FROM "finding" f WHERE f."case_id" = c."id" AND f."finding" = 'different_people'
  AND f."undone_at" IS NULL ORDER BY f."recorded_at" DESC LIMIT 1) last_one
WHERE r."cause" = 'confirmed_rejection' AND r."ended_at" IS NULL
  AND NOT EXISTS (SELECT 1 FROM "suspension" s WHERE s."case_id" = c."id");

ALTER TABLE "suspension" ALTER COLUMN "approve_by" SET NOT NULL,
ALTER COLUMN "decision_id" SET NOT NULL,
ALTER COLUMN "proposed_by_id" SET NOT NULL,
DROP COLUMN "created_at",
DROP COLUMN "expired_at",
DROP COLUMN "started_by_id",
ADD CONSTRAINT "suspension_rests_on_something" CHECK (case_id IS NOT NULL OR sharing_case_id IS NOT NULL),
ADD CONSTRAINT "suspension_approved_whole" CHECK ((approved_at IS NULL) = (approved_by_id IS NULL)
  AND (approved_at IS NULL) = (starts_at IS NULL));

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "decision_id" UUID NOT NULL,
    "suspension_id" UUID,
    "locale" TEXT NOT NULL,
    "sealed_subject" BYTEA,
    "sealed_body" BYTEA,
    "sha256" TEXT NOT NULL,
    "composed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "composed_by_kind" TEXT NOT NULL,
    "composed_by_id" TEXT NOT NULL,
    "appeal_by" TIMESTAMPTZ(3),
    "receipt_token_hash" BYTEA NOT NULL,
    "appeal_token_hash" BYTEA,
    "mail" TEXT NOT NULL,
    "mail_next_at" TIMESTAMPTZ(3),
    "mail_sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_delivery" (
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" INTEGER,

    CONSTRAINT "notice_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "notice_receipt_token_hash_key" ON "notice"("receipt_token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "notice_appeal_token_hash_key" ON "notice"("appeal_token_hash");

-- CreateIndex
CREATE INDEX "notice_driver_id_composed_at_idx" ON "notice"("driver_id", "composed_at" DESC);

-- CreateIndex
CREATE INDEX "notice_decision_id_composed_at_idx" ON "notice"("decision_id", "composed_at" DESC);

-- CreateIndex
CREATE INDEX "notice_suspension_id_idx" ON "notice"("suspension_id");

-- CreateIndex
CREATE INDEX "notice_mail_next_at_idx" ON "notice"("mail_next_at");

-- CreateIndex
CREATE INDEX "notice_delivery_notice_id_at_idx" ON "notice_delivery"("notice_id", "at");

-- CreateIndex
CREATE INDEX "suspension_case_id_idx" ON "suspension"("case_id");

-- CreateIndex
CREATE INDEX "suspension_sharing_case_id_idx" ON "suspension"("sharing_case_id");

-- CreateIndex
CREATE INDEX "suspension_proposed_at_id_idx" ON "suspension"("proposed_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "notice_delivery" ADD CONSTRAINT "notice_delivery_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
