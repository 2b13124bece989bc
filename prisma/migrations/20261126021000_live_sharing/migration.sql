-- What happens on the sharing desk is told to the web processes too, so that its count moves by itself.
CREATE TRIGGER audit_record_tells_live_of_sharing AFTER INSERT ON "audit_record" FOR EACH ROW
WHEN (NEW.occurred_at > now() - interval '1 hour' AND NEW.type LIKE 'sharing.%')
EXECUTE FUNCTION tell_live();
