-- PRO-13 "Awarded procedures within a product group with at least one applied theme" / "... with a known MVI status"; within: "at least one
-- awarded lot falls in a product group of the MVI criteria tool". PRO-14 outside: "only procedures for which you record with the code geen
-- that no product group fits count" (each awarded lot).
WITH answer AS (
    SELECT traject, '' AS dimension, '' AS code, mvi AS status FROM traject
    UNION ALL
    SELECT traject, 'thema', theme, status FROM traject_theme
)
INSERT INTO adds BY NAME
SELECT CASE WHEN t.in_group THEN 'PRO-13' ELSE 'PRO-14' END AS kpi, 'trajecten' AS count_unit, w.dimension, w.code,
       t.org_type AS organisation_type, CAST(w.status = 'applied' AS INTEGER) AS numerator, 1 AS denominator
FROM traject t JOIN answer w USING (traject)
WHERE (t.in_group OR t.outside_groups) AND w.status <> 'unknown';

-- Levels on the scale of the MVI criteria tool, of applied themes and of criteria that are more than a suggestion.
CREATE TEMP TABLE level AS
SELECT t.n, t.theme, a.code, a.rank FROM lot_status t JOIN ambition a ON a.code = t.level
WHERE t.status = 'applied' AND t.scale = 'mvicriteria' AND a.rank IS NOT NULL
UNION ALL
SELECT c.n, c.theme, a.code, a.rank FROM criterion_theme c JOIN ambition a ON a.code = c.level
WHERE c.criterion_type <> 'suggestie' AND c.scale = 'mvicriteria' AND a.rank IS NOT NULL;

-- PRO-15 "Awarded procedures whose highest level is significant or ambitious" / "Awarded procedures with applied criteria and a known level on
-- this scale".
WITH highest AS (
    SELECT a.traject, '' AS dimension, '' AS code, max(l.rank) AS rank
    FROM awarded a JOIN level l USING (n) JOIN traject t USING (traject) WHERE t.mvi = 'applied' GROUP BY ALL
    UNION ALL
    SELECT a.traject, 'thema', l.theme, max(l.rank)
    FROM awarded a JOIN level l USING (n) JOIN traject_theme t ON t.traject = a.traject AND t.theme = l.theme
    WHERE t.status = 'applied' GROUP BY ALL
)
INSERT INTO adds BY NAME
SELECT 'PRO-15' AS kpi, 'trajecten' AS count_unit, h.dimension, h.code, t.org_type AS organisation_type,
       CAST(h.rank >= (SELECT rank FROM ambition WHERE code = 'significant') AS INTEGER) AS numerator, 1 AS denominator
FROM traject t JOIN highest h USING (traject);

-- PRO-16 "Counts awarded lots by the highest ambition level that occurs in the lot. A lot without an applied theme gets the level geen; a lot
-- with an unknown level is counted apart as unknown" (missing).
WITH highest AS (SELECT n, arg_max(code, rank) AS code FROM level GROUP BY n)
INSERT INTO adds BY NAME
SELECT 'PRO-16' AS kpi, 'aantal' AS unit, 'percelen' AS count_unit, CASE WHEN a.mvi = 'none' THEN 'geen' ELSE h.code END AS part,
       a.org_type AS organisation_type, 1 AS numerator
FROM awarded a LEFT JOIN highest h USING (n)
WHERE a.mvi = 'none' OR (a.mvi = 'applied' AND h.code IS NOT NULL);
