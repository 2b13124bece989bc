-- AlterTable
ALTER TABLE "policy_version" ADD COLUMN     "shadow" JSONB;
