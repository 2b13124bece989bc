-- AlterTable
ALTER TABLE "challenge" ADD COLUMN     "follows_check_id" UUID;
