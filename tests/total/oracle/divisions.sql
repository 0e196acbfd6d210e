-- Divisions by what is known of the lot, contract or procedure itself: product group, threshold and nature. A contract or procedure has the
-- class that its lots share; where they differ, or one has none, it is `onbekend` (10).
CREATE OR REPLACE TEMP TABLE class AS
WITH class_of AS (
    SELECT n, u.* FROM every_lot l, (VALUES ('productgroep', l.product_group), ('drempelregime', l.threshold_regime), ('opdrachttype', l.nature)) AS u(attribute, class)
), shared AS (
    SELECT NULL AS n, cn, NULL AS tid, attribute, class FROM contract_lot JOIN class_of USING (n)
    UNION ALL SELECT NULL, NULL, tid, attribute, class FROM file_lot JOIN class_of USING (n)
    UNION ALL SELECT n, NULL, NULL, attribute, class FROM class_of
)
SELECT n, cn, tid, attribute, CASE WHEN count(DISTINCT class) = 1 AND bool_and(class IS NOT NULL) THEN any_value(class) ELSE 'onbekend' END AS class
FROM shared GROUP BY n, cn, tid, attribute;

-- Each record counts in the whole, by type of organisation (or in one organisation), and again in its class.
CREATE OR REPLACE TEMP TABLE scope AS
SELECT * REPLACE ('' AS organisation_type), '' AS attribute, '' AS class FROM adds
UNION ALL SELECT *, '', '' FROM adds WHERE organisation_type <> ''
UNION ALL SELECT *, '', '' FROM adds_once
UNION ALL
SELECT a.* REPLACE ('' AS organisation_type), d.attribute, coalesce(c.class, 'onbekend')
FROM adds a JOIN dimension d USING (kpi)
LEFT JOIN class c ON c.attribute = d.attribute AND c.n IS NOT DISTINCT FROM a.n AND c.cn IS NOT DISTINCT FROM a.cn AND c.tid IS NOT DISTINCT FROM a.tid
WHERE a.kpi NOT IN ('PRO-01', 'PRO-02', 'PRO-03', 'PRO-04');

-- PRO-01 and PRO-02 are declared by class already. PRO-03 by class: the lots in it of who declared that class, of what was declared.
INSERT INTO scope BY NAME
SELECT 'PRO-03' AS kpi, 'gerealiseerd' AS nature, 'procent' AS unit, 'percelen' AS count_unit, '' AS apart, '' AS part, '' AS dimension, '' AS code,
       t.organisation_type, p.dimension AS attribute, p.code AS class, u.numerator, u.denominator, 1 AS known, 'onbekend' AS reason
FROM declared p, LATERAL (
    SELECT 0 AS numerator, p.amount AS denominator
    UNION ALL
    SELECT CASE WHEN a.mvi <> 'unknown' THEN 1 END, 0 FROM awarded a JOIN class c ON c.n = a.n
    WHERE a.org_key = p.org_key AND c.attribute = p.dimension AND c.class = p.code) AS u,
    LATERAL (SELECT '' AS organisation_type UNION ALL SELECT p.org_type WHERE p.org_type <> '') AS t
WHERE p.measure = 'gegund_in_periode' AND p.quantity = 'count' AND p.unit = 'percelen' AND p.dimension <> '';
