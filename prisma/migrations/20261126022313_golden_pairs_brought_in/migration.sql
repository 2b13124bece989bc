-- AlterTable
ALTER TABLE "golden_pair" ADD COLUMN     "band" TEXT,
ADD COLUMN     "brought_in_at" TIMESTAMPTZ(3),
ADD COLUMN     "clear_from" DOUBLE PRECISION,
ADD COLUMN     "hold_below" DOUBLE PRECISION,
ADD COLUMN     "matcher" TEXT,
ADD COLUMN     "matcher_version" TEXT,
ADD COLUMN     "measured_at" TIMESTAMPTZ(3),
ADD COLUMN     "refusal" TEXT,
ADD COLUMN     "score" DOUBLE PRECISION,
ADD COLUMN     "sealed_right" BYTEA,
ALTER COLUMN "case_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "golden_photo" (
    "id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "thumbnail_id" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "quality" JSONB,

    CONSTRAINT "golden_photo_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "golden_photo_pair_id_idx" ON "golden_photo"("pair_id");

-- CreateIndex
CREATE INDEX "golden_photo_driver_id_idx" ON "golden_photo"("driver_id");

-- AddForeignKey
ALTER TABLE "golden_photo" ADD CONSTRAINT "golden_photo_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "golden_pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
