-- CreateTable
CREATE TABLE "score_bin" (
    "scale" TEXT NOT NULL,
    "matcher" TEXT NOT NULL,
    "matcher_version" TEXT NOT NULL,
    "bin" INTEGER NOT NULL,
    "different" INTEGER NOT NULL,
    "same" INTEGER NOT NULL,
    "confirmed" INTEGER NOT NULL,

    CONSTRAINT "score_bin_pkey" PRIMARY KEY ("scale","matcher","matcher_version","bin")
);
