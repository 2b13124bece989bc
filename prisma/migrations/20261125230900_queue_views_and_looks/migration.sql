-- AlterTable
ALTER TABLE "review_case" ADD COLUMN     "escalated_by_id" UUID,
ADD COLUMN     "sealed_escalation_reason" BYTEA;

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE UNLOGGED TABLE "case_look" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_look_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_view_owner_id_idx" ON "saved_view"("owner_id");

-- CreateIndex
CREATE INDEX "case_look_case_id_idx" ON "case_look"("case_id");

-- Tells the web processes that listen what has changed, with the transaction that recorded it: ids alone. History that
-- is written afterwards tells nobody.
CREATE FUNCTION tell_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('likeness_live', json_build_object(
    'type', NEW.type,
    'id', CASE WHEN NEW.subject_kind IN ('case', 'user') THEN NEW.subject_id ELSE NEW.data ->> 'caseId' END
  )::text);
  RETURN NULL;
END $$;

CREATE TRIGGER audit_record_tells_live AFTER INSERT ON "audit_record" FOR EACH ROW
WHEN (NEW.occurred_at > now() - interval '1 hour' AND (
  NEW.type LIKE 'case.%' OR NEW.type LIKE 'decision.%' OR NEW.type LIKE 'suspension.%' OR NEW.type LIKE 'hold.%'
  OR NEW.type IN ('user.disabled', 'user.role-changed', 'user.signed-out-everywhere')))
EXECUTE FUNCTION tell_live();
