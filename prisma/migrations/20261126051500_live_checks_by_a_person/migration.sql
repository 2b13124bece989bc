-- Checks by a person are told live as cases are, so that who cannot work meanwhile is seen at once.
CREATE TRIGGER audit_record_tells_live_of_checks AFTER INSERT ON "audit_record" FOR EACH ROW
WHEN (NEW.occurred_at > now() - interval '1 hour' AND NEW.type LIKE 'check.%')
EXECUTE FUNCTION tell_live();
