-- AlterTable
ALTER TABLE "challenge_plan_progress" ALTER COLUMN "driver_id" DROP DEFAULT;
