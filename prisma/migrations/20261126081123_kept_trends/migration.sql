-- CreateTable
CREATE TABLE "trend_count" (
    "hours" INTEGER NOT NULL,
    "starts" TIMESTAMPTZ(3) NOT NULL,
    "region" TEXT NOT NULL,
    "checks" INTEGER NOT NULL,
    "referred" INTEGER NOT NULL,
    "approved" INTEGER NOT NULL,
    "retakes" INTEGER NOT NULL,
    "opened" INTEGER NOT NULL,
    "closed" INTEGER NOT NULL,
    "confirmed" INTEGER NOT NULL,
    "suspended" INTEGER NOT NULL,
    "backlog" INTEGER,
    "oldest_opened_at" TIMESTAMPTZ(3),
    "first_decision_ms" BIGINT[],

    CONSTRAINT "trend_count_pkey" PRIMARY KEY ("hours","starts","region")
);

-- CreateTable
CREATE TABLE "trend_mark" (
    "id" BIGSERIAL NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trend_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trend_progress" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "through" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trend_progress_pkey" PRIMARY KEY ("id")
);

-- One row at most.
ALTER TABLE trend_progress ADD CONSTRAINT trend_progress_one CHECK (id = 1);

-- Suspensions by when they came into force.
CREATE INDEX suspension_in_force ON suspension (starts_at) WHERE starts_at IS NOT NULL;

-- Marks: whatever changes a count of an hour that has ended writes that hour down in its own transaction, whichever verb
-- it is. What changes the running hour marks nothing: an hour is kept only minutes after its end, once every transaction
-- that may have written into it unmarked is over (lib/trends/keep-counts.ts). Rows are only added here, so nobody waits.
-- Inserts are marked once per statement: a history of a million checks leaves a mark per hour, not per check.
CREATE FUNCTION mark_trends(instants timestamptz[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO trend_mark (hour)
  SELECT DISTINCT date_trunc('hour', at, 'UTC') FROM unnest(instants) AS at
  WHERE at < date_trunc('hour', clock_timestamp(), 'UTC')
$$;

CREATE FUNCTION mark_new_checks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trend_mark (hour)
  SELECT DISTINCT date_trunc('hour', created_at, 'UTC') FROM new_rows
  WHERE created_at < date_trunc('hour', clock_timestamp(), 'UTC');
  RETURN NULL;
END $$;
CREATE TRIGGER verification_marks_new AFTER INSERT ON verification
REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION mark_new_checks();

CREATE FUNCTION mark_changed_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_trends(ARRAY[OLD.created_at, NEW.created_at]);
  RETURN NULL;
END $$;
CREATE TRIGGER verification_marks_changed AFTER UPDATE OF created_at, region, status ON verification FOR EACH ROW
WHEN ((OLD.created_at, OLD.region, OLD.status) IS DISTINCT FROM (NEW.created_at, NEW.region, NEW.status)
  AND least(OLD.created_at, NEW.created_at) < date_trunc('hour', clock_timestamp(), 'UTC'))
EXECUTE FUNCTION mark_changed_check();

-- A mismatch is confirmed by its case, on the hour the case was closed, as long as the check stands rejected.
CREATE FUNCTION mark_cases_of_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_trends(ARRAY(SELECT closed_at FROM review_case WHERE verification_id = OLD.id AND closed_at IS NOT NULL));
  IF TG_OP = 'DELETE' THEN PERFORM mark_trends(ARRAY[OLD.created_at]); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER verification_marks_cases AFTER UPDATE OF status ON verification FOR EACH ROW
WHEN ((OLD.status = 'rejected') <> (NEW.status = 'rejected')) EXECUTE FUNCTION mark_cases_of_check();
CREATE TRIGGER verification_marks_lost AFTER DELETE ON verification FOR EACH ROW EXECUTE FUNCTION mark_cases_of_check();

-- Every instant that a case counts at: its own, those of its check and its suspensions, and the last hour of each day at
-- whose end it was open.
CREATE FUNCTION trend_instants(of_case review_case) RETURNS timestamptz[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY[of_case.opened_at, of_case.closed_at, of_case.first_finding_at,
      (SELECT created_at FROM verification WHERE id = of_case.verification_id)]
    || ARRAY(SELECT starts_at FROM suspension WHERE case_id = of_case.id AND starts_at IS NOT NULL)
    || ARRAY(SELECT day + interval '23 hours' FROM generate_series(date_trunc('day', of_case.opened_at, 'UTC'),
        least(of_case.closed_at, clock_timestamp()) - interval '24 hours', interval '24 hours') AS day)
$$;

CREATE FUNCTION mark_new_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trend_mark (hour)
  SELECT DISTINCT date_trunc('hour', at, 'UTC') FROM (
    SELECT opened_at AS at FROM new_rows
    UNION ALL SELECT closed_at FROM new_rows
    UNION ALL SELECT first_finding_at FROM new_rows
    UNION ALL SELECT v.created_at FROM new_rows n JOIN verification v ON v.id = n.verification_id
    UNION ALL SELECT day + interval '23 hours' FROM new_rows n
      CROSS JOIN LATERAL generate_series(date_trunc('day', n.opened_at, 'UTC'),
        least(n.closed_at, clock_timestamp()) - interval '24 hours', interval '24 hours') AS day
  ) AS instant WHERE at < date_trunc('hour', clock_timestamp(), 'UTC');
  RETURN NULL;
END $$;
CREATE TRIGGER review_case_marks_new AFTER INSERT ON review_case
REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION mark_new_cases();

CREATE FUNCTION mark_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_trends(trend_instants(OLD));
  IF TG_OP = 'UPDATE' THEN PERFORM mark_trends(trend_instants(NEW)); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER review_case_marks_changed AFTER UPDATE OF kind, verification_id, band, reason, region, opened_at, closed_at,
  disposition, first_finding_at ON review_case FOR EACH ROW
WHEN ((OLD.kind, OLD.verification_id, OLD.band, OLD.reason, OLD.region, OLD.opened_at)
    IS DISTINCT FROM (NEW.kind, NEW.verification_id, NEW.band, NEW.reason, NEW.region, NEW.opened_at)
  OR ((OLD.closed_at, OLD.disposition) IS DISTINCT FROM (NEW.closed_at, NEW.disposition)
    AND least(OLD.closed_at, NEW.closed_at) < date_trunc('hour', clock_timestamp(), 'UTC'))
  OR (OLD.first_finding_at IS DISTINCT FROM NEW.first_finding_at
    AND least(OLD.first_finding_at, NEW.first_finding_at) < date_trunc('hour', clock_timestamp(), 'UTC')))
EXECUTE FUNCTION mark_case();
CREATE TRIGGER review_case_marks_lost AFTER DELETE ON review_case FOR EACH ROW EXECUTE FUNCTION mark_case();

-- A finding counts on the hour its case was closed, and only as what confirms a mismatch.
CREATE FUNCTION mark_case_of_finding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM mark_trends(ARRAY(SELECT closed_at FROM review_case WHERE id = OLD.case_id AND closed_at IS NOT NULL));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM mark_trends(ARRAY(SELECT closed_at FROM review_case WHERE id = NEW.case_id AND closed_at IS NOT NULL));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER finding_marks_new AFTER INSERT ON finding FOR EACH ROW
WHEN (NEW.finding = 'different_people' AND NEW.lane IN ('second_review', 'adjudication'))
EXECUTE FUNCTION mark_case_of_finding();
CREATE TRIGGER finding_marks_changed AFTER UPDATE OF case_id, lane, finding ON finding FOR EACH ROW
WHEN ((OLD.case_id, OLD.lane, OLD.finding) IS DISTINCT FROM (NEW.case_id, NEW.lane, NEW.finding))
EXECUTE FUNCTION mark_case_of_finding();
CREATE TRIGGER finding_marks_lost AFTER DELETE ON finding FOR EACH ROW
WHEN (OLD.finding = 'different_people' AND OLD.lane IN ('second_review', 'adjudication'))
EXECUTE FUNCTION mark_case_of_finding();

CREATE FUNCTION mark_suspension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM mark_trends(ARRAY[OLD.starts_at]); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM mark_trends(ARRAY[NEW.starts_at]); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER suspension_marks_new AFTER INSERT ON suspension FOR EACH ROW
WHEN (NEW.starts_at < date_trunc('hour', clock_timestamp(), 'UTC')) EXECUTE FUNCTION mark_suspension();
CREATE TRIGGER suspension_marks_changed AFTER UPDATE OF starts_at, lifted_at, case_id ON suspension FOR EACH ROW
WHEN ((OLD.starts_at, OLD.lifted_at, OLD.case_id) IS DISTINCT FROM (NEW.starts_at, NEW.lifted_at, NEW.case_id))
EXECUTE FUNCTION mark_suspension();
CREATE TRIGGER suspension_marks_lost AFTER DELETE ON suspension FOR EACH ROW EXECUTE FUNCTION mark_suspension();
