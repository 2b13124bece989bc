-- AlterTable
ALTER TABLE "appeal_picture" ADD COLUMN     "kept_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "consent" ADD COLUMN     "lapse_followed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "driver" ADD COLUMN     "leaving_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "erasure" ALTER COLUMN "erased_at" DROP NOT NULL;

-- AlterTable
ALTER TABLE "reference_photo" ADD COLUMN     "kept_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "sharing_member" ADD COLUMN     "kept_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "verification" ADD COLUMN     "kept_since" TIMESTAMPTZ(3);

-- What stays without a consent, and declined texts whose date has not been followed: few of many.
CREATE INDEX reference_photo_kept ON reference_photo (driver_id) WHERE kept_since IS NOT NULL;
CREATE INDEX verification_kept ON verification (driver_id) WHERE kept_since IS NOT NULL;
CREATE INDEX appeal_picture_kept ON appeal_picture (driver_id) WHERE kept_since IS NOT NULL;
CREATE INDEX consent_lapse_to_follow ON consent (release_version) WHERE decision = 'declined' AND lapse_followed_at IS NULL;
