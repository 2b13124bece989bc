-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "policy_version" INTEGER;

-- CreateTable
CREATE TABLE "policy_version" (
    "number" SERIAL NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "based_on" INTEGER,
    "rolls_back_to" INTEGER,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "drafted_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "author_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "shadowed_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "publish_reason" TEXT,
    "in_force_from" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),
    "discarded_at" TIMESTAMPTZ(3),
    "discarded_by_id" UUID,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "policy_version_in_force_from_idx" ON "policy_version"("in_force_from");

-- Version 1: what every installation has run on until now, in force since ever.
INSERT INTO "policy_version" ("number", "content", "note", "drafted_at", "changed_at", "published_at", "in_force_from")
VALUES (1, '{
  "thresholds": {
    "single": {
      "hold": 0.9,
      "clear": 0.96
    },
    "template": {
      "hold": 0.92,
      "clear": 0.964
    },
    "normalised": {
      "hold": 2.64,
      "clear": 4.36
    }
  },
  "cohort": {
    "membersAtLeast": 600,
    "membersAtMost": 3000
  },
  "grownTemplate": {
    "selfiesAtMost": 10,
    "decidesWith": null
  },
  "acrossAccounts": {
    "search": true,
    "offInRegions": [],
    "threshold": 0.97,
    "atMost": 10
  },
  "supplied": [],
  "capture": {
    "retakesAtMost": 10,
    "offerOtherPathAfter": 3,
    "challengeLifeMs": 86400000
  },
  "hold": {
    "escalateMs": 86400000,
    "endMs": 172800000
  },
  "checkByPersonGraceMs": 604800000,
  "snooze": {
    "atMostMs": 86400000,
    "blockedAtMostMs": 900000
  },
  "review": {
    "blindFirst": true,
    "undoAtMostMs": 60000,
    "undoBlockedMs": 10000,
    "goldenShare": 0.05,
    "secondLookShare": 0.03,
    "secondLookAfterOverturn": true,
    "lowQuality": {
      "eyeSpan": 60,
      "laplacianVariance": 30
    }
  },
  "enforcement": {
    "ladder": {
      "first": {
        "days": 7,
        "reviewAfterDays": 14
      },
      "repeated": {
        "days": 30,
        "reviewAfterDays": 14
      },
      "severe": {
        "days": null,
        "reviewAfterDays": 14
      }
    },
    "strikesCountForDays": 365,
    "approveWithinMs": 172800000,
    "noticeDaysByRegion": {},
    "appealWithinDays": 14
  },
  "appeals": {
    "decideWithinMs": 259200000,
    "warnBeforeMs": 86400000
  },
  "firstDecisionTargetMs": 900000,
  "challenges": {
    "periodic": {
      "on": false,
      "everyDays": 30,
      "jitterDays": 10
    },
    "beforeShift": {
      "on": false,
      "aheadMs": 3600000,
      "everyDays": 14
    },
    "byRisk": {
      "onSuspicion": false,
      "onNewPhone": false,
      "everyDays": 7
    },
    "hours": {
      "from": 8,
      "until": 20
    },
    "atMostPerWeek": 3,
    "movingGraceMs": 1800000,
    "movingReportMs": 7200000,
    "remindBeforeMs": 7200000,
    "afterDeclaredChange": "keep"
  }
}', 'The rules every installation begins with.', now(), now(), now(), '1970-01-01T00:00:00Z')
ON CONFLICT DO NOTHING;
SELECT setval('policy_version_number_seq', greatest(1, (SELECT max("number") FROM "policy_version")));

-- What was published stays as it was, so that a decision can be read by the rules it was made with.
CREATE FUNCTION policy_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL AND (TG_OP = 'DELETE' OR NEW.content IS DISTINCT FROM OLD.content
    OR NEW.number <> OLD.number OR NEW.in_force_from IS DISTINCT FROM OLD.in_force_from
    OR NEW.published_at IS DISTINCT FROM OLD.published_at OR NEW.published_by_id IS DISTINCT FROM OLD.published_by_id)
  THEN RAISE EXCEPTION 'a published policy version stays as it is';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER policy_version_stays BEFORE UPDATE OR DELETE ON "policy_version"
  FOR EACH ROW EXECUTE FUNCTION policy_version_stays();
