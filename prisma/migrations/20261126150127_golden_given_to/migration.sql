-- AlterTable
ALTER TABLE "golden_showing" ADD COLUMN     "given_at" TIMESTAMPTZ(3),
ADD COLUMN     "given_to_id" UUID;
