-- From the new rows alone: a history that is written into an empty table in one statement is not looked through once a driver.
-- An update re-reads the row that it had to wait for, so that of two transactions at once the later time stays.
CREATE OR REPLACE FUNCTION note_new_checks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE driver_last_check l SET at = n.at
  FROM (SELECT driver_id, max(created_at) AS at FROM new_rows
        WHERE status IN ('approved', 'in_review', 'rejected') GROUP BY driver_id) n
  WHERE l.driver_id = n.driver_id AND l.at < n.at;
  RETURN NULL;
END $$;
