-- What a driver is found by: name and reference in small letters without accents and other marks, so that "sofia" finds
-- "Sofía" and "nguyen thi" finds "Nguyễn Thị". Marks are those of Latin and Greek (0300 to 036F) and of Arabic (064B to
-- 065F); the letters that no mark makes are told one by one.
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(regexp_replace(normalize(lower($1), NFD), '[\u0300-\u036f\u064b-\u065f]', '', 'g'), 'đðłøı', 'ddloi');

ALTER TABLE driver ADD COLUMN search_text text GENERATED ALWAYS AS (plain(name || ' ' || ref)) STORED;

DROP INDEX driver_search;
-- Partial, as the schema cannot name it.
CREATE INDEX driver_search ON driver USING gin (search_text gin_trgm_ops) WHERE search_text IS NOT NULL;
