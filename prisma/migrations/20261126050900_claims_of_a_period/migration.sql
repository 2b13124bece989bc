-- Claims on the bench by time, person and case, read for the quality of findings: of the whole log a small part.
CREATE INDEX audit_record_claims ON audit_record (occurred_at, actor_id, subject_id)
  WHERE type = 'case.claimed' AND actor_kind = 'staff' AND coalesce(data ->> 'kind', 'held') = 'held';
