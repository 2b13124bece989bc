-- What is proposed, for the count in the frame of every page.
CREATE INDEX suspension_proposed ON suspension (approve_by) WHERE approved_at IS NULL AND declined_at IS NULL AND overturned_at IS NULL;
