-- One index by when a claim or snooze is over, or a case kept ahead is yielded, in the place of one for each way; in the
-- words of `OVER` (lib/review/claims/next-case-records.ts), with the times of lib/policy/claim-times.ts.
DROP INDEX review_case_lapsed_lease, review_case_lapsed_left, review_case_lapsed_ahead, review_case_lapsed_snooze;
CREATE INDEX review_case_over ON review_case ((least(
  claim_expires_at at time zone 'UTC',
  (claim_left_at at time zone 'UTC') + interval '20000 milliseconds',
  CASE WHEN claim_kind = 'ahead' THEN (claimed_at at time zone 'UTC') + interval '60000 milliseconds' END,
  snoozed_until at time zone 'UTC'))) WHERE status IN ('claimed', 'snoozed');
