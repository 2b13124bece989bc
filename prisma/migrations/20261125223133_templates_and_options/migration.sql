-- AlterTable
ALTER TABLE "comparison" ADD COLUMN     "normalised" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "option_release" (
    "purpose" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "option_release_pkey" PRIMARY KEY ("purpose","version","locale")
);

-- CreateTable
CREATE TABLE "option_decision" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "release_version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_kind" TEXT NOT NULL,
    "recorded_by_id" TEXT NOT NULL,

    CONSTRAINT "option_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_comparison" (
    "verification_id" UUID NOT NULL,
    "matcher" TEXT NOT NULL,
    "matcher_version" TEXT NOT NULL,
    "reference_count" INTEGER NOT NULL,
    "raw" DOUBLE PRECISION NOT NULL,
    "normalised" DOUBLE PRECISION,
    "cohort_size" INTEGER,
    "cohort_version" BIGINT,
    "grown" DOUBLE PRECISION,
    "grown_normalised" DOUBLE PRECISION,
    "grown_version" INTEGER,
    "grown_selfies" INTEGER,
    "decided_by" TEXT NOT NULL,

    CONSTRAINT "template_comparison_pkey" PRIMARY KEY ("verification_id")
);

-- CreateTable
CREATE TABLE "driver_template" (
    "driver_id" UUID NOT NULL,
    "matcher" TEXT NOT NULL,
    "matcher_version" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "reference_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "selfie_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "built_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "driver_template_pkey" PRIMARY KEY ("driver_id","matcher","matcher_version")
);

-- CreateTable
CREATE TABLE "face_index" (
    "matcher" TEXT NOT NULL,
    "matcher_version" TEXT NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "face_index_pkey" PRIMARY KEY ("matcher","matcher_version")
);

-- CreateTable
CREATE TABLE "face_index_entry" (
    "driver_id" UUID NOT NULL,
    "matcher" TEXT NOT NULL,
    "matcher_version" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "face_index_entry_pkey" PRIMARY KEY ("driver_id","matcher","matcher_version")
);

-- CreateTable
CREATE TABLE "face_index_removal" (
    "matcher" TEXT NOT NULL,
    "matcher_version" TEXT NOT NULL,
    "position" BIGINT NOT NULL,
    "driver_id" UUID NOT NULL,

    CONSTRAINT "face_index_removal_pkey" PRIMARY KEY ("matcher","matcher_version","position")
);

-- CreateTable
CREATE TABLE "measurement_gap" (
    "photo_id" UUID NOT NULL,
    "matcher" TEXT NOT NULL,
    "matcher_version" TEXT NOT NULL,
    "driver_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measurement_gap_pkey" PRIMARY KEY ("photo_id","matcher","matcher_version")
);

-- CreateIndex
CREATE INDEX "option_decision_driver_id_purpose_recorded_at_idx" ON "option_decision"("driver_id", "purpose", "recorded_at" DESC);

-- CreateIndex
CREATE INDEX "face_index_entry_matcher_matcher_version_position_idx" ON "face_index_entry"("matcher", "matcher_version", "position");

-- CreateIndex
CREATE INDEX "measurement_gap_driver_id_idx" ON "measurement_gap"("driver_id");
