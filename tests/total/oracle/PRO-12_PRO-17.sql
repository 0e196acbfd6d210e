-- The weight of an awarded lot (21): "laagste_prijs is 0. No or unknown award_basis: unknown. Else the award criteria with at least one of
-- the six themes: the sum of their weights (percentage, or punten value/total times 100), unknown if one has no weight. If there are none: 0
-- when the MVI status is none, or when every applied theme has via without gunningscriterium; else unknown." "With fictieve_korting the lot has
-- no weight in percent" (22).
CREATE TEMP TABLE award_criterion AS
SELECT n, pos, themes, weight_kind, weight, CASE weight_kind WHEN 'percentage' THEN exact(100) WHEN 'punten' THEN total END AS total
FROM criterion WHERE criterion_type = 'gunningscriterium';

CREATE TEMP TABLE lot_weight AS
WITH criteria AS (
    SELECT n, bool_or(coalesce(weight_kind, '') = 'fictieve_korting') AS has_deduction,
           bool_or(weight IS NULL OR (weight_kind <> 'fictieve_korting' AND coalesce(total, 0) = 0)) AS lacks_weight,
           sum(CASE WHEN weight_kind <> 'fictieve_korting' AND total > 0 THEN divided(100 * weight, total) END) AS percent
    FROM award_criterion GROUP BY n
), via AS (
    SELECT n, bool_and(len(via) > 0 AND NOT list_contains(via, 'gunningscriterium')) AS without FROM lot_status WHERE status = 'applied' GROUP BY n
)
SELECT a.n,
       CASE WHEN a.award_basis = 'laagste_prijs' THEN 'zero'
            WHEN coalesce(a.award_basis, 'onbekend') = 'onbekend' THEN 'unknown'
            WHEN c.has_deduction THEN 'deduction'
            WHEN c.n IS NOT NULL THEN CASE WHEN c.lacks_weight THEN 'unknown' ELSE 'percent' END
            WHEN a.mvi = 'none' OR (a.mvi = 'applied' AND v.without) THEN 'zero'
            ELSE 'unknown' END AS weight,
       c.percent
FROM file_lot a LEFT JOIN criteria c USING (n) LEFT JOIN via v USING (n);

-- PRO-12 "Per lot the weight of the MVI award criteria times the value" / "Value at award of lots with a known award basis". A share of
-- points times a value is rounded once per lot and total of points.
WITH lot_total AS (
    SELECT a.n, '' AS dimension, '' AS code, c.total, sum(c.weight) AS weight
    FROM awarded a JOIN award_criterion c USING (n) GROUP BY ALL
    UNION ALL
    SELECT a.n, 'thema', c.theme, c.total, sum(c.weight)
    FROM awarded a JOIN (SELECT * EXCLUDE (themes), unnest(themes) AS theme FROM award_criterion) c USING (n) GROUP BY ALL
), amount AS (
    SELECT t.n, t.dimension, t.code, sum(divided(a.value * t.weight, t.total)) AS amount
    FROM lot_total t JOIN awarded a USING (n) JOIN lot_weight w USING (n)
    WHERE w.weight = 'percent' AND a.value IS NOT NULL GROUP BY ALL
), division AS (SELECT '' AS dimension, '' AS code UNION ALL SELECT 'thema', theme FROM six)
INSERT INTO adds BY NAME
SELECT 'PRO-12' AS kpi, 'percelen' AS count_unit,
       CASE WHEN a.value IS NULL THEN '' ELSE apart_of(['gewichtsoort=percentage', 'waardebasis=' || a.value_basis]) END AS apart, v.dimension, v.code, a.org_type AS organisation_type,
       CASE WHEN w.weight <> 'unknown' THEN coalesce(m.amount, 0 * a.value) END AS numerator, a.value AS denominator, a.value_reason AS reason, a.n
FROM awarded a JOIN lot_weight w USING (n) CROSS JOIN division v
LEFT JOIN amount m ON m.n = a.n AND m.dimension = v.dimension AND m.code = v.code
WHERE w.weight IN ('zero', 'percent', 'unknown');

-- "Its deduction is shown apart, as a part of the estimated value, or of the value if there is no estimate" (22).
WITH deduction AS (
    SELECT n, '' AS dimension, '' AS code, sum(weight) AS amount FROM award_criterion WHERE weight_kind = 'fictieve_korting' GROUP BY n
    UNION ALL
    SELECT n, 'thema', theme, sum(weight) FROM (SELECT n, weight_kind, weight, unnest(themes) AS theme FROM award_criterion)
    WHERE weight_kind = 'fictieve_korting' GROUP BY ALL
), division AS (SELECT '' AS dimension, '' AS code UNION ALL SELECT 'thema', theme FROM six)
INSERT INTO adds BY NAME
SELECT 'PRO-12' AS kpi, 'percelen' AS count_unit, 'gewichtsoort=fictieve_korting' AS apart, v.dimension, v.code,
       a.org_type AS organisation_type, coalesce(m.amount, 0) + 0 * coalesce(a.estimate, a.value) AS numerator,
       coalesce(a.estimate, a.value) AS denominator, a.value_reason AS reason, a.n
FROM awarded a JOIN lot_weight w USING (n) CROSS JOIN division v
LEFT JOIN deduction m ON m.n = a.n AND m.dimension = v.dimension AND m.code = v.code
WHERE w.weight = 'deduction';

-- PRO-17 "Awarded category tenders in which MVI has at least 50 % of the award weight" / "... whose award weight is known". "A procedure reaches
-- 50 % when all its awarded lots do; it is known when none of its lots is unknown. One with a lot that has only a deduction is left out" (23).
WITH answer AS (
    SELECT a.tid, bool_or(w.weight = 'deduction') AS left_out, bool_and(w.weight IN ('zero', 'percent')) AS is_known,
           bool_and(coalesce(CASE WHEN w.weight = 'percent' THEN w.percent END, 0) >= 50) AS yes
    FROM file_lot a JOIN lot_weight w USING (n) GROUP BY a.tid
)
INSERT INTO traject_answer BY NAME
SELECT 'PRO-17' AS kpi, t.tid, CASE WHEN w.is_known THEN CAST(w.yes AS INTEGER) END AS yes
FROM traject t JOIN answer w USING (tid) WHERE t.is_category AND NOT w.left_out;
INSERT INTO adds BY NAME FROM traject_adds(['PRO-17']);
