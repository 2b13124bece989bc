-- AlterTable
ALTER TABLE "idempotency_receipt" ADD COLUMN     "effect_at" TIMESTAMPTZ(3);
