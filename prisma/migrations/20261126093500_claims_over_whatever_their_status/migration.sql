-- By the instant alone, so that Postgres does not hold the index of statuses for as good and look through all claims.
DROP INDEX review_case_over;
CREATE INDEX review_case_over ON review_case ((least(
  claim_expires_at at time zone 'UTC',
  (claim_left_at at time zone 'UTC') + interval '20000 milliseconds',
  CASE WHEN claim_kind = 'ahead' THEN (claimed_at at time zone 'UTC') + interval '60000 milliseconds' END,
  snoozed_until at time zone 'UTC'))) WHERE least(
  claim_expires_at at time zone 'UTC',
  (claim_left_at at time zone 'UTC') + interval '20000 milliseconds',
  CASE WHEN claim_kind = 'ahead' THEN (claimed_at at time zone 'UTC') + interval '60000 milliseconds' END,
  snoozed_until at time zone 'UTC') IS NOT NULL;
