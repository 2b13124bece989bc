-- Everybody who recorded a check that did not confirm since the last one that did, no longer the last alone
ALTER TABLE "person_check" ADD COLUMN "excluded_ids" UUID[] DEFAULT ARRAY[]::UUID[];
UPDATE "person_check" c SET "excluded_ids" = array(
  SELECT DISTINCT b."done_by_id" FROM "person_check" b
  WHERE b."driver_id" = c."driver_id" AND b."result" = 'not_confirmed' AND b."done_by_id" IS NOT NULL
    AND b."done_at" <= c."due_since"
    AND NOT EXISTS (SELECT 1 FROM "person_check" g WHERE g."driver_id" = c."driver_id" AND g."result" = 'confirmed'
      AND g."done_at" >= b."done_at" AND g."done_at" <= c."due_since"))
WHERE c."excluded_id" IS NOT NULL;
ALTER TABLE "person_check" DROP COLUMN "excluded_id";
