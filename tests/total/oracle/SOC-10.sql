-- SOC-10 "Suppliers with a valid PSO certificate" (on the last day of the period) / "Suppliers of contracts running in the period, with a valid
-- PSO certificate or asked for that certificate" (certificates_checked names pso); "a supplier with several contracts counts once", by official
-- number, else within its file, in each figure; a yes goes first, then a no (25). Of several valid certificates the highest level; the division by pso_niveau is the number
-- of suppliers with that level.
WITH running AS (
    SELECT DISTINCT o.s, o.id, o.org_key AS supplier, c.org_type, d.p_end, coalesce(list_contains(o.certificates_checked, 'pso'), false) AS asked
    FROM contract c JOIN submission d ON d.s = c.s JOIN supplier u USING (cn) JOIN organisation o ON o.s = c.s AND o.id = u.supplier_id
    WHERE c.is_first AND c.is_running
), certificate AS (
    SELECT DISTINCT u.s, u.id, u.x.valid_until AS valid_until, u.x.level AS level, p.rank
    FROM (SELECT s, id, unnest(certificates) AS x FROM organisation) u LEFT JOIN pso p ON p.code = u.x.level
    WHERE u.x.scheme = 'pso'
), levelled AS (
    SELECT r.supplier, r.org_type, arg_max(c.level, coalesce(c.rank, -1)) FILTER (c.valid_until >= r.p_end) AS level, bool_or(r.asked) AS asked
    FROM running r LEFT JOIN certificate c USING (s, id) GROUP BY r.supplier, r.org_type
), once AS (
    SELECT '' AS organisation_type, supplier, max(level) AS level, bool_or(asked) AS asked FROM levelled GROUP BY supplier
    UNION ALL
    SELECT org_type, supplier, max(level), bool_or(asked) FROM levelled WHERE org_type <> '' GROUP BY ALL
)
INSERT INTO adds_once BY NAME
SELECT 'SOC-10' AS kpi, 'gerealiseerd' AS nature, unit, 'organisaties' AS count_unit, '' AS apart, '' AS part,
       dimension, code, organisation_type, numerator, denominator, 1 AS known
FROM (SELECT organisation_type, 'procent' AS unit, '' AS dimension, '' AS code, CASE WHEN level IS NOT NULL THEN 1 WHEN asked THEN 0 END AS numerator, 1 AS denominator
      FROM once
      UNION ALL
      SELECT organisation_type, 'aantal', 'pso_niveau', level, 1, NULL FROM once WHERE level IS NOT NULL);
