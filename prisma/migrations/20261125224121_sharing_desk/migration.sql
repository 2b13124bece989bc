-- AlterTable
ALTER TABLE "sharing_suspicion" ADD COLUMN     "sharing_case_id" UUID;

-- CreateTable
CREATE TABLE "sharing_case" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "status" TEXT NOT NULL,
    "region" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "evidence_at" TIMESTAMPTZ(3) NOT NULL,
    "weight" INTEGER NOT NULL DEFAULT 0,
    "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "core" INTEGER NOT NULL DEFAULT 0,
    "accounts" INTEGER NOT NULL DEFAULT 0,
    "claimed_by_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "claim_expires_at" TIMESTAMPTZ(3),
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "part_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "merged_into_id" UUID,
    "merge_with_id" UUID,

    CONSTRAINT "sharing_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sharing_member" (
    "case_id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "open_driver_id" UUID,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),
    "left_why" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sharing_member_pkey" PRIMARY KEY ("case_id","driver_id")
);

-- CreateTable
CREATE TABLE "sharing_signal" (
    "id" UUID NOT NULL,
    "signal" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "driver_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "verification_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "case_id" UUID,
    "found" TEXT,
    "found_by_id" UUID,
    "found_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_why" TEXT,

    CONSTRAINT "sharing_signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sharing_act" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "driver_id" UUID,
    "sealed_reason" BYTEA,

    CONSTRAINT "sharing_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sharing_pair" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "finding" TEXT NOT NULL,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "user_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sharing_pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sharing_trace" (
    "verification_id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "picture_hash" BYTEA,
    "hash_keys" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "face" INTEGER,
    "likeness" DOUBLE PRECISION,

    CONSTRAINT "sharing_trace_pkey" PRIMARY KEY ("verification_id")
);

-- CreateTable
CREATE TABLE "sharing_face" (
    "driver_id" UUID NOT NULL,
    "face" INTEGER NOT NULL,
    "selfies" INTEGER NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "example_id" UUID NOT NULL,
    "matcher" TEXT NOT NULL,
    "matcher_version" TEXT NOT NULL,

    CONSTRAINT "sharing_face_pkey" PRIMARY KEY ("driver_id","face")
);

-- CreateTable
CREATE TABLE "sharing_device" (
    "install_id" TEXT NOT NULL,
    "driver_id" UUID NOT NULL,
    "model" TEXT,
    "checks" INTEGER NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sharing_device_pkey" PRIMARY KEY ("install_id","driver_id")
);

-- CreateTable
CREATE TABLE "sharing_base_rate" (
    "signal" TEXT NOT NULL,
    "accounts" INTEGER NOT NULL,
    "of_all" INTEGER NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sharing_base_rate_pkey" PRIMARY KEY ("signal")
);

-- CreateTable
CREATE TABLE "sharing_backfill" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_by" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "cursor_at" TIMESTAMPTZ(3),
    "cursor_id" UUID,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "sharing_backfill_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sharing_case_number_key" ON "sharing_case"("number");

-- CreateIndex
CREATE INDEX "sharing_case_status_weight_id_idx" ON "sharing_case"("status", "weight" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "sharing_case_weight_id_idx" ON "sharing_case"("weight" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "sharing_case_merge_with_id_idx" ON "sharing_case"("merge_with_id");

-- CreateIndex
CREATE UNIQUE INDEX "sharing_member_open_driver_id_key" ON "sharing_member"("open_driver_id");

-- CreateIndex
CREATE INDEX "sharing_member_driver_id_idx" ON "sharing_member"("driver_id");

-- CreateIndex
CREATE INDEX "sharing_signal_driver_id_idx" ON "sharing_signal"("driver_id");

-- CreateIndex
CREATE INDEX "sharing_signal_other_id_idx" ON "sharing_signal"("other_id");

-- CreateIndex
CREATE INDEX "sharing_signal_case_id_idx" ON "sharing_signal"("case_id");

-- CreateIndex
CREATE INDEX "sharing_signal_signal_key_idx" ON "sharing_signal"("signal", "key");

-- CreateIndex
CREATE UNIQUE INDEX "sharing_signal_signal_driver_id_key_other_id_key" ON "sharing_signal"("signal", "driver_id", "key", "other_id");

-- CreateIndex
CREATE INDEX "sharing_act_case_id_at_idx" ON "sharing_act"("case_id", "at");

-- CreateIndex
CREATE INDEX "sharing_act_driver_id_idx" ON "sharing_act"("driver_id");

-- CreateIndex
CREATE INDEX "sharing_pair_driver_id_idx" ON "sharing_pair"("driver_id");

-- CreateIndex
CREATE INDEX "sharing_pair_other_id_idx" ON "sharing_pair"("other_id");

-- CreateIndex
CREATE UNIQUE INDEX "sharing_pair_case_id_first_id_second_id_user_id_key" ON "sharing_pair"("case_id", "first_id", "second_id", "user_id");

-- CreateIndex
CREATE INDEX "sharing_trace_driver_id_at_idx" ON "sharing_trace"("driver_id", "at" DESC);

-- CreateIndex
CREATE INDEX "sharing_trace_at_idx" ON "sharing_trace"("at");

-- CreateIndex
CREATE INDEX "sharing_trace_hash_keys_idx" ON "sharing_trace" USING GIN ("hash_keys");

-- CreateIndex
CREATE INDEX "sharing_device_driver_id_idx" ON "sharing_device"("driver_id");

-- CreateIndex
CREATE INDEX "sharing_backfill_finished_at_idx" ON "sharing_backfill"("finished_at");

-- CreateIndex
CREATE INDEX "sharing_suspicion_sharing_case_id_idx" ON "sharing_suspicion"("sharing_case_id");
