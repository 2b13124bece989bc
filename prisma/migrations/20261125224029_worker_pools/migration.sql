-- AlterTable
ALTER TABLE "worker_heartbeat" ADD COLUMN     "pools" TEXT[] DEFAULT ARRAY[]::TEXT[];
