-- CreateTable
CREATE TABLE "driver_last_check" (
    "driver_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "driver_last_check_pkey" PRIMARY KEY ("driver_id")
);

-- CreateIndex
CREATE INDEX "driver_last_check_at_driver_id_idx" ON "driver_last_check"("at", "driver_id");

-- Once per statement, so that a history of a million checks is counted at once and not row by row.
CREATE FUNCTION begin_last_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO driver_last_check (driver_id, at) SELECT id, '-infinity' FROM new_rows ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE FUNCTION end_last_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM driver_last_check WHERE driver_id IN (SELECT id FROM old_rows);
  RETURN NULL;
END $$;

-- Counted anew from the checks, under a lock on the row: of two transactions at once the second sees what the first did.
CREATE FUNCTION count_last_check(drivers uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM driver_last_check WHERE driver_id = ANY (drivers) ORDER BY driver_id FOR UPDATE;
  UPDATE driver_last_check l SET at = found.at
  FROM (SELECT d.id, coalesce((SELECT max(v.created_at) FROM verification v
          WHERE v.driver_id = d.id AND v.status IN ('approved', 'in_review', 'rejected')), '-infinity') AS at
        FROM unnest(drivers) AS d(id)) found
  WHERE l.driver_id = found.id AND l.at IS DISTINCT FROM found.at;
END $$;

CREATE FUNCTION note_new_checks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE drivers uuid[];
BEGIN
  SELECT array_agg(DISTINCT driver_id) INTO drivers FROM new_rows WHERE status IN ('approved', 'in_review', 'rejected');
  IF drivers IS NOT NULL THEN PERFORM count_last_check(drivers); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION note_changed_checks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE drivers uuid[];
BEGIN
  SELECT array_agg(DISTINCT n.driver_id) INTO drivers FROM old_rows o JOIN new_rows n ON n.id = o.id
  WHERE o.status <> n.status AND (o.status IN ('approved', 'in_review', 'rejected')) <> (n.status IN ('approved', 'in_review', 'rejected'));
  IF drivers IS NOT NULL THEN PERFORM count_last_check(drivers); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION note_lost_checks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE drivers uuid[];
BEGIN
  SELECT array_agg(DISTINCT driver_id) INTO drivers FROM old_rows WHERE status IN ('approved', 'in_review', 'rejected');
  IF drivers IS NOT NULL THEN PERFORM count_last_check(drivers); END IF;
  RETURN NULL;
END $$;

INSERT INTO driver_last_check (driver_id, at)
SELECT d.id, coalesce(max(v.created_at), '-infinity') FROM driver d
  LEFT JOIN verification v ON v.driver_id = d.id AND v.status IN ('approved', 'in_review', 'rejected')
GROUP BY d.id;

CREATE TRIGGER driver_begins_last_check AFTER INSERT ON driver
REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION begin_last_check();
CREATE TRIGGER driver_ends_last_check AFTER DELETE ON driver
REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION end_last_check();
CREATE TRIGGER verification_notes_new_checks AFTER INSERT ON verification
REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_new_checks();
CREATE TRIGGER verification_notes_changed_checks AFTER UPDATE ON verification
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_changed_checks();
CREATE TRIGGER verification_notes_lost_checks AFTER DELETE ON verification
REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_lost_checks();
