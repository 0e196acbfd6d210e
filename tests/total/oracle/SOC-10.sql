-- SOC-10 "Suppliers with a valid PSO certificate" (on the last day of the period) / "Suppliers of contracts running in the period, with a valid
-- PSO certificate or asked for that certificate" (certificates_checked names pso); "a supplier with several contracts counts once", by official
-- number, else within its file, in each figure (25). Of several valid certificates the highest level; the division by pso_niveau is the number
-- of suppliers with that level.
WITH running AS (
    SELECT DISTINCT o.org_key AS supplier, c.org_type, d.p_end
    FROM contract c JOIN submission d ON d.s = c.s JOIN supplier u USING (cn) JOIN organisation o ON o.s = c.s AND o.id = u.supplier_id
    WHERE c.is_first AND c.is_running
), certificate AS (
    SELECT DISTINCT u.org_key AS supplier, u.x.valid_until AS valid_until, u.x.level AS level, p.rank
    FROM (SELECT org_key, unnest(certificates) AS x FROM organisation) u LEFT JOIN pso p ON p.code = u.x.level
    WHERE u.x.scheme = 'pso'
), asked AS (
    SELECT DISTINCT org_key AS supplier FROM organisation WHERE list_contains(certificates_checked, 'pso')
), levelled AS (
    SELECT r.supplier, r.org_type, arg_max(c.level, coalesce(c.rank, -1)) FILTER (c.valid_until >= r.p_end) AS level
    FROM running r LEFT JOIN certificate c USING (supplier) GROUP BY r.supplier, r.org_type
), once AS (
    SELECT '' AS organisation_type, supplier, max(level) AS level FROM levelled GROUP BY supplier
    UNION ALL
    SELECT org_type, supplier, max(level) FROM levelled WHERE org_type <> '' GROUP BY ALL
)
INSERT INTO adds_once BY NAME
SELECT 'SOC-10' AS kpi, 'gerealiseerd' AS nature, unit, 'organisaties' AS count_unit, '' AS apart, '' AS part,
       dimension, code, organisation_type, numerator, denominator, 1 AS known
FROM (SELECT organisation_type, 'procent' AS unit, '' AS dimension, '' AS code, CAST(level IS NOT NULL AS INTEGER) AS numerator, 1 AS denominator
      FROM once WHERE level IS NOT NULL OR supplier IN (FROM asked)
      UNION ALL
      SELECT organisation_type, 'aantal', 'pso_niveau', level, 1, NULL FROM once WHERE level IS NOT NULL);
