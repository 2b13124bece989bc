-- A kept view outlives the erasure of a driver whom the words searched for may name.
UPDATE "saved_view" SET "address" = trim(BOTH '&' FROM regexp_replace("address", '(^|&)q=[^&]*', '', 'g'));
