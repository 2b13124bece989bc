-- What every claim asks of a case, as columns: an index tells the first without its row, and one question takes the place of three.
-- Each zone is named, as sums of `timestamptz` are not immutable.
ALTER TABLE review_case
  ADD COLUMN over_at timestamptz(3) GENERATED ALWAYS AS (least(
    claim_expires_at,
    ((claim_left_at at time zone 'UTC') + interval '20000 milliseconds') at time zone 'UTC',
    CASE WHEN claim_kind = 'ahead' THEN ((claimed_at at time zone 'UTC') + interval '60000 milliseconds') at time zone 'UTC' END,
    snoozed_until)) STORED,
  ADD COLUMN barred_ids uuid[] GENERATED ALWAYS AS (part_ids
    || CASE WHEN lane <> 'match' THEN chain_ids ELSE '{}' END
    || CASE WHEN lane = 'second_review' THEN read_by_ids ELSE '{}' END) STORED;

DROP INDEX review_case_over;
CREATE INDEX review_case_over ON review_case (over_at) WHERE over_at IS NOT NULL;
