-- AlterTable
ALTER TABLE "api_key" ALTER COLUMN "scopes" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "consent_release" ALTER COLUMN "covers" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "finding" ALTER COLUMN "reasons" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "review_case" ALTER COLUMN "part_ids" SET DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "suspension" ALTER COLUMN "reasons" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "verification" ALTER COLUMN "reasons" SET DEFAULT ARRAY[]::TEXT[];
