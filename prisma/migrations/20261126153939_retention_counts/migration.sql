-- AlterTable
ALTER TABLE "retention_run" ADD COLUMN     "counts" JSONB;
