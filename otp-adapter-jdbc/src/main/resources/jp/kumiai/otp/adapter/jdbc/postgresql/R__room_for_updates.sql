-- PostgreSQL only. A new version of a row that fits beside the old one touches no index. Rows that are written again and
-- again leave room for that; rows that are there already get it when they are next rewritten.
ALTER TABLE token SET (fillfactor = 70);
ALTER TABLE session SET (fillfactor = 70);
ALTER TABLE banking_user SET (fillfactor = 80);
