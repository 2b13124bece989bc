-- What retention counts and ends: of a long history few selfies are still there, and looking for them must not read the others.
CREATE INDEX verification_selfies ON verification (driver_id, created_at) WHERE object_id IS NOT NULL AND kept_since IS NULL;
