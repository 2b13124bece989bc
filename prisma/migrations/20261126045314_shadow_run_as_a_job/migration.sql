-- CreateTable
CREATE TABLE "policy_shadow_run" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "in_force_number" INTEGER NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "days" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "policy_shadow_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "policy_shadow_run_number_asked_at_idx" ON "policy_shadow_run"("number", "asked_at" DESC);
