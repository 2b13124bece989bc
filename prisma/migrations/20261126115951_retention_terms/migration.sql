-- CreateTable
CREATE TABLE "retention_term" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "region" TEXT NOT NULL DEFAULT '',
    "days" INTEGER,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by_id" UUID NOT NULL,

    CONSTRAINT "retention_term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retention_run" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "identity" INTEGER NOT NULL DEFAULT 0,
    "selfies" INTEGER NOT NULL DEFAULT 0,
    "places" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "retention_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retention_failure" (
    "kind" TEXT NOT NULL,
    "driver_id" UUID NOT NULL,
    "failed_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 1,
    "error" TEXT NOT NULL,

    CONSTRAINT "retention_failure_pkey" PRIMARY KEY ("kind","driver_id")
);

-- CreateIndex
CREATE INDEX "retention_term_kind_region_set_at_idx" ON "retention_term"("kind", "region", "set_at" DESC);

-- CreateIndex
CREATE INDEX "retention_run_started_at_idx" ON "retention_run"("started_at" DESC);
