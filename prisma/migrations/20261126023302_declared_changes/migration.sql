-- AlterTable
ALTER TABLE "reference_photo" ADD COLUMN     "anchor_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "from_check_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "reference_photo_from_check_id_key" ON "reference_photo"("from_check_id");
