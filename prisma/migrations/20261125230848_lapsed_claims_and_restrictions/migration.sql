-- Each way in which a claim or a snooze is over, by the column that says so alone: no other index fits what is asked.
DROP INDEX review_case_lapsed_lease, review_case_lapsed_left, review_case_lapsed_ahead, review_case_lapsed_snooze;
CREATE INDEX review_case_lapsed_lease ON review_case (claim_expires_at) WHERE claim_expires_at IS NOT NULL;
CREATE INDEX review_case_lapsed_left ON review_case (claim_left_at) WHERE claim_left_at IS NOT NULL;
CREATE INDEX review_case_lapsed_ahead ON review_case (claimed_at) WHERE claim_kind = 'ahead';
CREATE INDEX review_case_lapsed_snooze ON review_case (snoozed_until) WHERE snoozed_until IS NOT NULL;

-- Drivers whom anything restricts now.
CREATE INDEX restriction_not_ended ON restriction (driver_id) WHERE ended_at IS NULL;
CREATE INDEX restriction_ended ON restriction (ended_at) WHERE ended_at IS NOT NULL;

-- The list of drivers in each of its orders.
CREATE INDEX driver_by_name ON driver (lower(name), id);
CREATE INDEX driver_by_region ON driver ((coalesce(region, '')), id);
CREATE INDEX driver_by_age ON driver (created_at, id);

-- A day of the audit log, which is written in order of time.
CREATE INDEX audit_record_occurred_at ON audit_record USING brin (occurred_at) WITH (pages_per_range = 32);
