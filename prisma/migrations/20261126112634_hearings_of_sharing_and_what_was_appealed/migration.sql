-- CreateTable
CREATE TABLE "appeal_assignment" (
    "id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "assigned_by_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_reason" BYTEA,

    CONSTRAINT "appeal_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appealed_decision" (
    "decision_id" UUID NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "appealed_decision_pkey" PRIMARY KEY ("decision_id")
);

-- CreateTable
CREATE TABLE "sharing_hearing" (
    "case_id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "hearer_id" UUID NOT NULL,

    CONSTRAINT "sharing_hearing_pkey" PRIMARY KEY ("case_id","driver_id")
);

-- Who was asked, what was appealed against and who hears what of sharing, as appeals have it by now.
INSERT INTO "appeal_assignment" ("id", "appeal_id", "user_id", "assigned_by_id", "assigned_at", "sealed_reason")
SELECT gen_random_uuid(), "id", "hearer_id", "assigned_by_id", "taken_at", "sealed_assign_reason" FROM "appeal"
WHERE "assigned_by_id" IS NOT NULL AND "hearer_id" IS NOT NULL AND "taken_at" IS NOT NULL;

INSERT INTO "appealed_decision" ("decision_id", "filed_at", "due_at", "decided_at")
SELECT "decision_id", "filed_at", "due_at", "decided_at" FROM "appeal";

INSERT INTO "sharing_hearing" ("case_id", "driver_id", "hearer_id")
SELECT "sharing_case_id", "driver_id", "hearer_id" FROM "appeal"
WHERE "sharing_case_id" IS NOT NULL AND "hearer_id" IS NOT NULL AND "finding" IS NULL AND "decided_at" IS NULL
ON CONFLICT DO NOTHING;

-- AlterTable
ALTER TABLE "appeal" DROP COLUMN "assigned_by_id",
DROP COLUMN "sealed_assign_reason";

-- CreateIndex
CREATE INDEX "appeal_assignment_appeal_id_assigned_at_idx" ON "appeal_assignment"("appeal_id", "assigned_at" DESC);

-- CreateIndex
CREATE INDEX "sharing_hearing_hearer_id_idx" ON "sharing_hearing"("hearer_id");

-- AddForeignKey
ALTER TABLE "appeal_assignment" ADD CONSTRAINT "appeal_assignment_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
