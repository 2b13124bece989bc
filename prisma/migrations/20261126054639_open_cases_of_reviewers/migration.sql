-- Open cases that reviewers may claim: those that leads adjudicate stay at the front of the other index, and each claim
-- of a reviewer would go past all of them.
CREATE INDEX review_case_open_to_reviewers ON review_case (blocked_since, lane_since, id) WHERE status = 'open' AND lane IN ('match', 'second_review');
