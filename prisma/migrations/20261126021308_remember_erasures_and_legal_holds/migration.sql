-- AlterTable
ALTER TABLE "driver" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_by_kind" TEXT NOT NULL,
    "erased_by_id" TEXT NOT NULL,
    "object_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_hold" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "placed_by_id" UUID NOT NULL,
    "sealed_reason" BYTEA,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "legal_hold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "erasure_driver_id_key" ON "erasure"("driver_id");

-- CreateIndex
CREATE INDEX "legal_hold_driver_id_idx" ON "legal_hold"("driver_id");
