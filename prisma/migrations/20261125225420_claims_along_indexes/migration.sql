-- Nobody has two cases on the bench, nor two kept ahead.
CREATE UNIQUE INDEX review_case_one_claim ON review_case (claimed_by_id, claim_kind) WHERE status = 'claimed';

-- The next case: the open ones in livelihood order, and each way in which a claim or a snooze is over.
CREATE INDEX review_case_open ON review_case ((coalesce(blocked_since, 'infinity'::timestamptz)), lane_since, id) WHERE status = 'open';
CREATE INDEX review_case_lapsed_lease ON review_case (claim_expires_at) WHERE status = 'claimed';
CREATE INDEX review_case_lapsed_left ON review_case (claim_left_at) WHERE status = 'claimed' AND claim_left_at IS NOT NULL;
CREATE INDEX review_case_lapsed_ahead ON review_case (claimed_at) WHERE status = 'claimed' AND claim_kind = 'ahead';
CREATE INDEX review_case_lapsed_snooze ON review_case (snoozed_until) WHERE status = 'snoozed';
CREATE INDEX review_case_assigned ON review_case (assigned_to_id) WHERE assigned_to_id IS NOT NULL AND status IN ('open', 'claimed', 'snoozed');

-- The queue as it is listed: by lane in livelihood order.
DROP INDEX review_case_queue;
CREATE INDEX review_case_queue ON review_case (lane, (coalesce(blocked_since, 'infinity'::timestamptz)), lane_since, id) WHERE status IN ('open', 'claimed', 'snoozed');
DROP INDEX review_case_open_of_driver;
CREATE INDEX review_case_undecided_of_driver ON review_case (driver_id) WHERE status IN ('open', 'claimed', 'snoozed', 'pending');
