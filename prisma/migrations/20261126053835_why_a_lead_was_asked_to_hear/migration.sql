-- AlterTable
ALTER TABLE "appeal" ADD COLUMN     "sealed_assign_reason" BYTEA;
