-- PRO-05 "Lots awarded in the period in which at least one of the six themes is applied" / "... with at least one applied theme, or with an
-- answer for all six themes".
INSERT INTO adds BY NAME
SELECT 'PRO-05' AS kpi, 'percelen' AS count_unit, org_type AS organisation_type,
       CASE mvi WHEN 'applied' THEN 1 WHEN 'none' THEN 0 END AS numerator, 1 AS denominator, n
FROM awarded;
-- "With the count unit trajecten a procedure is a yes with one lot that is, and a no if all its awarded lots are no."
INSERT INTO traject_answer BY NAME
SELECT 'PRO-05' AS kpi, tid, CASE mvi WHEN 'applied' THEN 1 WHEN 'none' THEN 0 END AS yes FROM traject;
INSERT INTO adds BY NAME FROM traject_adds(['PRO-05']);

-- PRO-06 "Value at award of lots in which at least one of the six themes is applied" / "... of lots with a known MVI status and a known value".
INSERT INTO adds BY NAME
SELECT 'PRO-06' AS kpi, 'percelen' AS count_unit, coalesce('waardebasis=' || value_basis, '') AS apart, org_type AS organisation_type,
       CASE mvi WHEN 'applied' THEN value WHEN 'none' THEN 0 * value END AS numerator, value AS denominator, value_reason AS reason, n
FROM awarded;

-- PRO-07 "Lots awarded in the period in which the theme is applied" / "... whose status for this theme is known".
INSERT INTO adds BY NAME
SELECT 'PRO-07' AS kpi, 'percelen' AS count_unit, 'thema' AS dimension, t.theme AS code, a.org_type AS organisation_type,
       CASE t.status WHEN 'applied' THEN 1 WHEN 'not' THEN 0 END AS numerator, 1 AS denominator, n
FROM awarded a JOIN lot_status t USING (n);

-- PRO-08 "Value at award of lots in which the theme is applied" / "... whose status for this theme is known".
INSERT INTO adds BY NAME
SELECT 'PRO-08' AS kpi, 'percelen' AS count_unit, coalesce('waardebasis=' || a.value_basis, '') AS apart, 'thema' AS dimension,
       t.theme AS code, a.org_type AS organisation_type,
       CASE t.status WHEN 'applied' THEN a.value WHEN 'not' THEN 0 * a.value END AS numerator, a.value AS denominator,
       a.value_reason AS reason, n
FROM awarded a JOIN lot_status t USING (n);

-- PRO-09 "Number of applied themes" / "Lots awarded in the period of which all six themes are known".
INSERT INTO adds BY NAME
SELECT 'PRO-09' AS kpi, 'aantal' AS unit, 'percelen' AS count_unit, org_type AS organisation_type,
       CASE WHEN answered = (SELECT count(*) FROM six) THEN applied END AS numerator, 1 AS denominator, n
FROM awarded;

-- PRO-10 "Lots ... with at least one award criterion for one of the six themes" / "... with a known MVI status and a known way of
-- application"; "if a theme is applied but it is not known how, the lot is left out". The way is known from `via` or from criteria.
WITH way AS (
    SELECT t.n, t.theme, t.status,
           coalesce(list_contains(t.via, 'gunningscriterium') OR bool_or(c.criterion_type = 'gunningscriterium'), false) AS in_award,
           len(t.via) > 0 OR count(c.n) > 0 AS is_known
    FROM lot_status t LEFT JOIN criterion_theme c ON c.n = t.n AND c.theme = t.theme
    GROUP BY t.n, t.theme, t.status, t.via
), answer AS (
    SELECT n, '' AS dimension, '' AS code,
           CASE WHEN bool_or(status = 'applied' AND in_award) THEN 1
                WHEN bool_or(status = 'applied' AND NOT is_known) THEN NULL
                WHEN bool_or(status = 'applied') OR bool_and(status = 'not') THEN 0 END AS yes
    FROM way GROUP BY n
    UNION ALL
    SELECT n, 'thema', theme,
           CASE WHEN status = 'not' THEN 0 WHEN status = 'applied' AND in_award THEN 1 WHEN status = 'applied' AND is_known THEN 0 END
    FROM way WHERE status <> 'unknown'
)
INSERT INTO adds BY NAME
SELECT 'PRO-10' AS kpi, 'percelen' AS count_unit, w.dimension, w.code, a.org_type AS organisation_type, w.yes AS numerator, 1 AS denominator, n
FROM awarded a JOIN answer w USING (n);

-- PRO-11 "Counts the MVI criteria in awarded lots, separately for each type of criterion. A criterion that serves several themes counts once."
INSERT INTO adds BY NAME
SELECT 'PRO-11' AS kpi, 'aantal' AS unit, 'criteria' AS count_unit, c.criterion_type AS part, a.org_type AS organisation_type, 1 AS numerator, n
FROM awarded a JOIN criterion c USING (n)
UNION ALL BY NAME  -- "A lot without one is missing, unless it is known that no theme is applied."
SELECT 'PRO-11' AS kpi, 'aantal' AS unit, 'criteria' AS count_unit, '' AS part, org_type AS organisation_type, n
FROM awarded WHERE mvi <> 'none' AND n NOT IN (SELECT n FROM criterion);
