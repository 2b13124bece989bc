-- CreateTable
CREATE TABLE "photo_inspection" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "sealed_reason" BYTEA,
    "began_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "photo_inspection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "photo_inspection_driver_id_user_id_began_at_idx" ON "photo_inspection"("driver_id", "user_id", "began_at" DESC);
