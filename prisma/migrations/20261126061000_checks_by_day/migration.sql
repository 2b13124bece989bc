-- Checks by day, region and status are counted from the index alone.
CREATE INDEX verification_counted ON verification (created_at) INCLUDE (region, status)
  WHERE status IN ('approved', 'in_review', 'rejected', 'retake');
