-- The queue in livelihood order across all lanes; a single lane is a filter along the way.
DROP INDEX review_case_queue;
CREATE INDEX review_case_queue ON review_case ((coalesce(blocked_since, 'infinity'::timestamptz)), lane_since, id) WHERE status IN ('open', 'claimed', 'snoozed');
