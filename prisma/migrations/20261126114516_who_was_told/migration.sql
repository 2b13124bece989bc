-- AlterTable
ALTER TABLE "golden_pair" ADD COLUMN     "told_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "review_case" ADD COLUMN     "read_by_ids" UUID[] DEFAULT ARRAY[]::UUID[];
