-- AlterTable
ALTER TABLE "challenge" ADD COLUMN     "grace_at" TIMESTAMPTZ(3),
ADD COLUMN     "reminded_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "challenge_plan" (
    "driver_id" UUID NOT NULL,
    "period" INTEGER NOT NULL,
    "wanted_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "policy_version" INTEGER NOT NULL,

    CONSTRAINT "challenge_plan_pkey" PRIMARY KEY ("driver_id")
);

-- CreateTable
CREATE TABLE "challenge_plan_progress" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "challenge_plan_progress_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "challenge_plan_due_at_idx" ON "challenge_plan"("due_at");

-- CreateIndex
CREATE INDEX "challenge_plan_policy_version_idx" ON "challenge_plan"("policy_version");

-- CreateIndex
CREATE INDEX "driver_shift_starts_at_idx" ON "driver"("shift_starts_at");
