-- AlterTable
ALTER TABLE "staff_preference" ADD COLUMN     "density" TEXT NOT NULL DEFAULT 'standard',
ADD COLUMN     "theme" TEXT NOT NULL DEFAULT 'auto';

-- AlterTable
ALTER TABLE "staff_session" ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "case_note" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "lane" TEXT NOT NULL,
    "sealed_text" BYTEA,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_note_case_id_written_at_idx" ON "case_note"("case_id", "written_at");

-- CreateIndex
CREATE INDEX "mention_user_id_read_at_idx" ON "mention"("user_id", "read_at");

-- CreateIndex
CREATE UNIQUE INDEX "mention_note_id_user_id_key" ON "mention"("note_id", "user_id");

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "case_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;
