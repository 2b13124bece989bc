-- The few cases that were open for long: who was open at an instant long ago is found among these and those opened in the
-- two days before it.
CREATE INDEX review_case_long ON review_case (closed_at) WHERE closed_at - opened_at > interval '48 hours';
