ALTER TABLE banking_user ADD COLUMN next_note VARCHAR;
UPDATE banking_user SET next_note = name;
ALTER TABLE banking_user ALTER COLUMN next_note SET DEFAULT '';
ALTER TABLE banking_user ALTER COLUMN next_note SET NOT NULL;
