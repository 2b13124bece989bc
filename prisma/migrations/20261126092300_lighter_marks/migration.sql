-- What is marked with every decision on a case of an earlier hour is written without a function in between.
CREATE OR REPLACE FUNCTION mark_changed_check() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE running timestamptz := date_trunc('hour', clock_timestamp(), 'UTC');
BEGIN
  IF OLD.created_at < running THEN
    INSERT INTO trend_mark (hour) VALUES (date_trunc('hour', OLD.created_at, 'UTC'));
  END IF;
  IF NEW.created_at <> OLD.created_at AND NEW.created_at < running THEN
    INSERT INTO trend_mark (hour) VALUES (date_trunc('hour', NEW.created_at, 'UTC'));
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION mark_decisions_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trend_mark (hour)
  SELECT DISTINCT date_trunc('hour', recorded_at, 'UTC') FROM finding
  WHERE case_id = NEW.id AND recorded_at < date_trunc('hour', clock_timestamp(), 'UTC');
  RETURN NULL;
END $$;
