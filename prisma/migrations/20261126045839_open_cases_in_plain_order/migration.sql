-- Open cases in plain columns, which order as "next case" asks (nulls last): the index of the queue is an expression and
-- holds claimed cases too, so that no plan takes it for this one and goes past every case that is claimed.
DROP INDEX review_case_open;
CREATE INDEX review_case_open ON review_case (blocked_since, lane_since, id) WHERE status = 'open';
