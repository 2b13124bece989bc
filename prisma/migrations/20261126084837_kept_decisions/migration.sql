-- CreateTable
CREATE TABLE "decision_count" (
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID NOT NULL,
    "decisions" INTEGER NOT NULL,
    "different" INTEGER NOT NULL,
    "hits" INTEGER NOT NULL,
    "same" INTEGER NOT NULL,
    "false_alarms" INTEGER NOT NULL,
    "undecided" INTEGER NOT NULL,
    "settled" INTEGER NOT NULL,
    "overturned" INTEGER NOT NULL,
    "blind" INTEGER NOT NULL,
    "revised" INTEGER NOT NULL,
    "telling" INTEGER NOT NULL,
    "zoomed" INTEGER NOT NULL,
    "took_ms" BIGINT[],

    CONSTRAINT "decision_count_pkey" PRIMARY KEY ("hour","user_id")
);

CREATE INDEX finding_counted ON finding (recorded_at) WHERE undone_at IS NULL;

-- The few cleared checks that people look at.
CREATE INDEX review_case_samples ON review_case (closed_at) WHERE kind = 'match' AND reason = 'clear_sample';

-- Kept with the counts of trends from here on: the past is kept anew, both together.
DELETE FROM trend_count;
DELETE FROM trend_mark;
DELETE FROM trend_progress;

-- A decision counts on the hour it was recorded. As with the counts of trends, only what changes an hour that has ended is
-- marked.
CREATE FUNCTION mark_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM mark_trends(ARRAY[OLD.recorded_at]); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM mark_trends(ARRAY[NEW.recorded_at]); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER finding_marks_late AFTER INSERT ON finding FOR EACH ROW
WHEN (NEW.recorded_at < date_trunc('hour', clock_timestamp(), 'UTC')) EXECUTE FUNCTION mark_decision();
CREATE TRIGGER finding_marks_other AFTER UPDATE OF case_id, user_id, finding, recorded_at, claimed_at, undone_at,
  blind_finding, zoomed ON finding FOR EACH ROW
WHEN ((OLD.case_id, OLD.user_id, OLD.finding, OLD.recorded_at, OLD.claimed_at, OLD.undone_at, OLD.blind_finding, OLD.zoomed)
    IS DISTINCT FROM (NEW.case_id, NEW.user_id, NEW.finding, NEW.recorded_at, NEW.claimed_at, NEW.undone_at, NEW.blind_finding, NEW.zoomed)
  AND least(OLD.recorded_at, NEW.recorded_at) < date_trunc('hour', clock_timestamp(), 'UTC'))
EXECUTE FUNCTION mark_decision();
CREATE TRIGGER finding_marks_gone AFTER DELETE ON finding FOR EACH ROW
WHEN (OLD.recorded_at < date_trunc('hour', clock_timestamp(), 'UTC')) EXECUTE FUNCTION mark_decision();

-- What a decision came to hangs on how its case ended; a golden pair tells whether it was right.
CREATE FUNCTION mark_decisions_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_trends(ARRAY(SELECT recorded_at FROM finding WHERE case_id = NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER review_case_marks_decisions AFTER UPDATE OF status, kind, disposition ON review_case FOR EACH ROW
WHEN (((CASE WHEN OLD.status = 'closed' THEN OLD.disposition END), OLD.kind)
    IS DISTINCT FROM ((CASE WHEN NEW.status = 'closed' THEN NEW.disposition END), NEW.kind))
EXECUTE FUNCTION mark_decisions_of_case();

CREATE FUNCTION mark_decisions_of_showing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM mark_trends(ARRAY(SELECT recorded_at FROM finding WHERE case_id = OLD.case_id)); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM mark_trends(ARRAY(SELECT recorded_at FROM finding WHERE case_id = NEW.case_id)); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER golden_showing_marks_decisions AFTER INSERT OR UPDATE OR DELETE ON golden_showing
FOR EACH ROW EXECUTE FUNCTION mark_decisions_of_showing();

CREATE FUNCTION mark_decisions_of_pair() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_trends(ARRAY(SELECT f.recorded_at FROM golden_showing s JOIN finding f ON f.case_id = s.case_id
    WHERE s.pair_id = OLD.id));
  RETURN NULL;
END $$;
CREATE TRIGGER golden_pair_marks_decisions AFTER UPDATE OF truth ON golden_pair FOR EACH ROW
WHEN (OLD.truth <> NEW.truth) EXECUTE FUNCTION mark_decisions_of_pair();
