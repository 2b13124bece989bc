-- The order of livelihood in words of its own, so that a reviewer's claim never runs along the index that has the cases
-- of leads as well: Postgres held the two for equal.
DROP INDEX review_case_open_to_reviewers;
CREATE INDEX review_case_open_to_reviewers ON review_case ((blocked_since IS NULL), blocked_since, lane_since, id) WHERE status = 'open' AND lane IN ('match', 'second_review');
