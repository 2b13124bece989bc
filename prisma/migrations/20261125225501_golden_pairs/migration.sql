-- CreateTable
CREATE TABLE "golden_pair" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "verification_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "truth" TEXT NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),
    "retired_by_id" UUID,
    "retired_why" TEXT,

    CONSTRAINT "golden_pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "golden_showing" (
    "case_id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "practice" BOOLEAN NOT NULL DEFAULT false,
    "shown_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "golden_showing_pkey" PRIMARY KEY ("case_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "golden_pair_case_id_key" ON "golden_pair"("case_id");

-- CreateIndex
CREATE INDEX "golden_pair_driver_id_idx" ON "golden_pair"("driver_id");

-- CreateIndex
CREATE INDEX "golden_showing_user_id_shown_at_idx" ON "golden_showing"("user_id", "shown_at");

-- CreateIndex
CREATE UNIQUE INDEX "golden_showing_pair_id_user_id_key" ON "golden_showing"("pair_id", "user_id");

-- AddForeignKey
ALTER TABLE "golden_showing" ADD CONSTRAINT "golden_showing_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "golden_pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
