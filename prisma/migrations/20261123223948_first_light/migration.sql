-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "keys";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reviewer', 'lead', 'manager', 'admin', 'auditor');

-- CreateTable
CREATE TABLE "staff_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "invited_by_id" UUID,
    "invitation_hash" BYTEA,
    "invitation_expires_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "disabled_by_id" UUID,

    CONSTRAINT "staff_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "prefix" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_record" (
    "id" BIGSERIAL NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "type" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "driver_id" UUID,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,

    CONSTRAINT "audit_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "position" BIGINT,
    "type" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "driver_id" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_receipt" (
    "key_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_receipt_pkey" PRIMARY KEY ("key_id","key")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "matcher" TEXT NOT NULL,
    "matcher_version" TEXT NOT NULL,
    "matcher_ready" BOOLEAN NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seeding" (
    "scenario" TEXT NOT NULL,
    "seeded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seeding_pkey" PRIMARY KEY ("scenario")
);

-- CreateTable
CREATE TABLE "reference_photo" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "object_id" UUID,
    "thumbnail_id" UUID,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "quality" JSONB,
    "refusal" TEXT,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by_kind" TEXT NOT NULL,
    "added_by_id" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reference_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "challenge_id" UUID,
    "status" TEXT NOT NULL,
    "reasons" TEXT[],
    "object_id" UUID,
    "thumbnail_id" UUID,
    "width" INTEGER,
    "height" INTEGER,
    "quality" JSONB,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "measured_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "region" TEXT,
    "reason" TEXT,
    "install_id" TEXT,
    "device_model" TEXT,
    "device_os" TEXT,
    "app_version" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "accuracy_metres" DOUBLE PRECISION,
    "supplied_provider" TEXT,
    "supplied_model" TEXT,
    "scale" TEXT,
    "score" DOUBLE PRECISION,
    "hold_below" DOUBLE PRECISION,
    "clear_from" DOUBLE PRECISION,
    "band" TEXT,
    "reference_count" INTEGER,
    "matcher" TEXT,
    "matcher_version" TEXT,
    "policy_version" INTEGER,
    "submitted_by_kind" TEXT NOT NULL,
    "submitted_by_id" TEXT NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "challenge" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "retakes" INTEGER NOT NULL DEFAULT 0,
    "issued_by_kind" TEXT NOT NULL,
    "issued_by_id" TEXT NOT NULL,
    "follows_id" UUID,

    CONSTRAINT "challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_check" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "challenge_id" UUID,
    "cause" TEXT NOT NULL,
    "due_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "result" TEXT,
    "way" TEXT,
    "sealed_reason" BYTEA,

    CONSTRAINT "person_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_release" (
    "version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "covers" TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer_by" TIMESTAMPTZ(3),

    CONSTRAINT "consent_release_pkey" PRIMARY KEY ("version","locale")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "release_version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_kind" TEXT NOT NULL,
    "recorded_by_id" TEXT NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "driver" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "region" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "groups" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activity_state" TEXT NOT NULL DEFAULT 'off',
    "activity_at" TIMESTAMPTZ(3),
    "shift_starts_at" TIMESTAMPTZ(3),
    "shift_ends_at" TIMESTAMPTZ(3),
    "standing_version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "driver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "restriction" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "blocks_from" TIMESTAMPTZ(3),
    "until_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_why" TEXT,
    "ended_by_kind" TEXT,
    "ended_by_id" TEXT,
    "created_by_kind" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "block_announced_at" TIMESTAMPTZ(3),
    "expiry_announced_at" TIMESTAMPTZ(3),

    CONSTRAINT "restriction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suspension" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "driver_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "reasons" TEXT[],
    "sealed_reason" BYTEA,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "started_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,
    "sealed_lift_reason" BYTEA,
    "expired_at" TIMESTAMPTZ(3),

    CONSTRAINT "suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measurement" (
    "photo_id" UUID NOT NULL,
    "matcher" TEXT NOT NULL,
    "matcher_version" TEXT NOT NULL,
    "driver_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("photo_id","matcher","matcher_version")
);

-- CreateTable
CREATE TABLE "comparison" (
    "verification_id" UUID NOT NULL,
    "reference_photo_id" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "matcher" TEXT NOT NULL,
    "matcher_version" TEXT NOT NULL,

    CONSTRAINT "comparison_pkey" PRIMARY KEY ("verification_id","reference_photo_id")
);

-- CreateTable
CREATE TABLE "review_case" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "driver_id" UUID NOT NULL,
    "verification_id" UUID NOT NULL,
    "lane" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "band" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "region" TEXT,
    "check_reason" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lane_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "blocked_since" TIMESTAMPTZ(3),
    "escalated_at" TIMESTAMPTZ(3),
    "claimed_by_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "claim_expires_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "disposition" TEXT,
    "first_finding_at" TIMESTAMPTZ(3),
    "part_ids" UUID[],

    CONSTRAINT "review_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "lane" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "reasons" TEXT[],
    "sealed_note" BYTEA,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settles_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "claimed_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sharing_suspicion" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "case_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'suspected',
    "sealed_note" BYTEA,
    "flagged_by_id" UUID NOT NULL,
    "flagged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sharing_suspicion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "keys"."driver_key" (
    "driver_id" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "driver_key_pkey" PRIMARY KEY ("driver_id")
);

-- CreateTable
CREATE TABLE "vault_object" (
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "bytes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vault_object_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "staff_user_email_key" ON "staff_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_user_invitation_hash_key" ON "staff_user"("invitation_hash");

-- CreateIndex
CREATE INDEX "staff_session_user_id_idx" ON "staff_session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "audit_record_type_id_idx" ON "audit_record"("type", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_record_driver_id_id_idx" ON "audit_record"("driver_id", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_record_subject_kind_subject_id_id_idx" ON "audit_record"("subject_kind", "subject_id", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_record_actor_id_id_idx" ON "audit_record"("actor_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "event_position_key" ON "event"("position");

-- CreateIndex
CREATE INDEX "event_driver_id_position_idx" ON "event"("driver_id", "position");

-- CreateIndex
CREATE INDEX "idempotency_receipt_created_at_idx" ON "idempotency_receipt"("created_at");

-- CreateIndex
CREATE INDEX "reference_photo_driver_id_status_idx" ON "reference_photo"("driver_id", "status");

-- CreateIndex
CREATE INDEX "verification_driver_id_created_at_id_idx" ON "verification"("driver_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "verification_created_at_id_idx" ON "verification"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "verification_status_created_at_id_idx" ON "verification"("status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "verification_challenge_id_idx" ON "verification"("challenge_id");

-- CreateIndex
CREATE INDEX "verification_install_id_idx" ON "verification"("install_id");

-- CreateIndex
CREATE UNIQUE INDEX "challenge_token_hash_key" ON "challenge"("token_hash");

-- CreateIndex
CREATE INDEX "challenge_driver_id_issued_at_idx" ON "challenge"("driver_id", "issued_at" DESC);

-- CreateIndex
CREATE INDEX "challenge_status_expires_at_idx" ON "challenge"("status", "expires_at");

-- CreateIndex
CREATE INDEX "person_check_driver_id_idx" ON "person_check"("driver_id");

-- CreateIndex
CREATE INDEX "person_check_done_at_due_since_idx" ON "person_check"("done_at", "due_since");

-- CreateIndex
CREATE INDEX "consent_driver_id_recorded_at_idx" ON "consent"("driver_id", "recorded_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "driver_ref_key" ON "driver"("ref");

-- CreateIndex
CREATE INDEX "driver_region_idx" ON "driver"("region");

-- CreateIndex
CREATE INDEX "restriction_driver_id_ended_at_idx" ON "restriction"("driver_id", "ended_at");

-- CreateIndex
CREATE INDEX "restriction_cause_source_id_idx" ON "restriction"("cause", "source_id");

-- CreateIndex
CREATE INDEX "restriction_until_at_idx" ON "restriction"("until_at");

-- CreateIndex
CREATE UNIQUE INDEX "suspension_number_key" ON "suspension"("number");

-- CreateIndex
CREATE INDEX "suspension_driver_id_idx" ON "suspension"("driver_id");

-- CreateIndex
CREATE INDEX "suspension_ends_at_idx" ON "suspension"("ends_at");

-- CreateIndex
CREATE INDEX "measurement_driver_id_idx" ON "measurement"("driver_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_case_number_key" ON "review_case"("number");

-- CreateIndex
CREATE INDEX "review_case_driver_id_idx" ON "review_case"("driver_id");

-- CreateIndex
CREATE INDEX "review_case_status_lane_idx" ON "review_case"("status", "lane");

-- CreateIndex
CREATE INDEX "review_case_closed_at_idx" ON "review_case"("closed_at");

-- CreateIndex
CREATE UNIQUE INDEX "review_case_verification_id_kind_key" ON "review_case"("verification_id", "kind");

-- CreateIndex
CREATE INDEX "finding_case_id_recorded_at_idx" ON "finding"("case_id", "recorded_at");

-- CreateIndex
CREATE INDEX "finding_user_id_recorded_at_idx" ON "finding"("user_id", "recorded_at" DESC);

-- CreateIndex
CREATE INDEX "sharing_suspicion_driver_id_flagged_at_idx" ON "sharing_suspicion"("driver_id", "flagged_at" DESC);

-- CreateIndex
CREATE INDEX "vault_object_driver_id_idx" ON "vault_object"("driver_id");

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "review_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema can't say.

-- The audit log is append-only.
CREATE FUNCTION audit_record_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_record is append-only';
END
$$;
CREATE TRIGGER audit_record_no_change BEFORE UPDATE OR DELETE ON audit_record
  FOR EACH ROW EXECUTE FUNCTION audit_record_is_append_only();
CREATE TRIGGER audit_record_no_truncate BEFORE TRUNCATE ON audit_record
  FOR EACH STATEMENT EXECUTE FUNCTION audit_record_is_append_only();

-- Events that wait for their position in the feed.
CREATE INDEX event_waiting ON event (occurred_at, id) WHERE position IS NULL;

-- The queue in livelihood order: drivers who can't work first, then the longest wait.
CREATE INDEX review_case_queue ON review_case (lane, blocked_since NULLS LAST, lane_since, id) WHERE status IN ('open', 'claimed');
CREATE INDEX review_case_open_of_driver ON review_case (driver_id) WHERE status IN ('open', 'claimed');

-- One open restriction of a cause per source.
CREATE UNIQUE INDEX restriction_one_open ON restriction (cause, source_id) WHERE ended_at IS NULL;
CREATE INDEX restriction_to_announce_end ON restriction (until_at) WHERE ended_at IS NULL AND expiry_announced_at IS NULL;
CREATE INDEX restriction_to_announce_start ON restriction (blocks_from) WHERE ended_at IS NULL AND block_announced_at IS NULL;

-- One check by a person at a time.
CREATE UNIQUE INDEX person_check_one_due ON person_check (driver_id) WHERE done_at IS NULL;

-- Search by a part of the name or reference.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX driver_search ON driver USING gin ((name || ' ' || ref) gin_trgm_ops);
