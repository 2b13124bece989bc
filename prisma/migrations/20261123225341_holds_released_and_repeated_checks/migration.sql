-- AlterTable
ALTER TABLE "person_check" ADD COLUMN     "excluded_id" UUID;

-- CreateTable
CREATE TABLE "hold_release" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "released_by_id" UUID NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sealed_reason" BYTEA,

    CONSTRAINT "hold_release_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "hold_release_driver_id_idx" ON "hold_release"("driver_id");
