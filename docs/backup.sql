-- psql -Atq -v ON_ERROR_STOP=1 -v name=agire-2026-11-23 -f docs/backup.sql "$DATABASE_URL"
-- Writes NAME.dump and NAME.txt, a dump and the checksums of one and the same moment, while people go on writing.
-- DATABASE_URL has to be in the environment too: pg_dump is told it.
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SELECT pg_export_snapshot() AS snapshot \gset
\setenv SNAPSHOT :snapshot
\setenv NAME :name
\set dumped `pg_dump -Fc --snapshot="$SNAPSHOT" -f "$NAME.dump" "$DATABASE_URL" && echo yes`
-- What a shell's command ends with is not heard here: without a dump this divides by nought, and psql ends with 3.
SELECT 1 / (:'dumped' = 'yes')::int AS dumped \gset
\set checksums :name '.txt'
\o :checksums
\ir checksums.sql
\o
COMMIT;
