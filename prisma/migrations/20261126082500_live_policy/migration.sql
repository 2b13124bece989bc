-- Policy is told live: what others draft, run, publish or give up.
CREATE TRIGGER audit_record_tells_live_of_policy AFTER INSERT ON "audit_record" FOR EACH ROW
WHEN (NEW.occurred_at > now() - interval '1 hour' AND NEW.type LIKE 'policy.%')
EXECUTE FUNCTION tell_live();
