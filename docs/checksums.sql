-- Every table of a database with its number of rows and a checksum of their content, the queue of letters and other jobs
-- (pgboss) included: equal before and after a restore.
SELECT table_schema || '.' || table_name AS "tabella",
       (xpath('/row/n/text()', righe))[1]::text AS righe,
       (xpath('/row/somma/text()', righe))[1]::text AS somma
FROM (
  SELECT table_schema, table_name, query_to_xml(format(
    'SELECT count(*) AS n, coalesce(md5(string_agg(md5(t::text), '''' ORDER BY md5(t::text))), ''vuota'') AS somma FROM %I.%I t',
    table_schema, table_name), false, true, '') AS righe
  FROM information_schema.tables
  WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_schema NOT LIKE 'pg\_%'
    AND table_type = 'BASE TABLE'
) AS tabelle ORDER BY 1;
