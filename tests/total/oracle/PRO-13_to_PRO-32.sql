-- PRO-13 "Awarded procedures within a product group with at least one applied theme" / "... with a known MVI status"; within: "at least one
-- awarded lot falls in a product group of the MVI criteria tool". PRO-14 outside: "only procedures for which you record with the code geen
-- that no product group fits count" (each awarded lot). "overig_mvi and a code of your own with a prefix are a product group too."
WITH answer AS (
    SELECT tid, '' AS dimension, '' AS code, mvi AS status FROM traject
    UNION ALL
    SELECT tid, 'thema', theme, status FROM traject_theme
)
INSERT INTO traject_answer BY NAME
SELECT CASE WHEN t.in_group THEN 'PRO-13' ELSE 'PRO-14' END AS kpi, tid, w.dimension, w.code,
       CASE WHEN w.status = 'applied' THEN 1 WHEN w.status <> 'unknown' THEN 0 END AS yes
FROM traject t JOIN answer w USING (tid) WHERE t.in_group OR t.outside_groups;
INSERT INTO adds BY NAME FROM traject_adds(['PRO-13', 'PRO-14']);

-- Levels on the scale of the MVI criteria tool, of applied themes and of criteria that are more than a suggestion.
CREATE TEMP TABLE level AS
SELECT t.n, t.theme, a.code, a.rank FROM lot_status t JOIN ambition a ON a.code = t.level
WHERE t.status = 'applied' AND t.scale = 'mvicriteria' AND a.rank IS NOT NULL
UNION ALL
SELECT c.n, c.theme, a.code, a.rank FROM criterion_theme c JOIN ambition a ON a.code = c.level
WHERE c.criterion_type <> 'suggestie' AND c.scale = 'mvicriteria' AND a.rank IS NOT NULL;

-- "A theme has a level if that stands with the theme, or with each criterion for it that is more than a suggestion."
CREATE TEMP TABLE has_level AS
SELECT t.n, t.theme,
       coalesce(t.scale = 'mvicriteria' AND t.level IN (SELECT code FROM ambition WHERE rank IS NOT NULL), false)
       OR coalesce(bool_and(c.scale = 'mvicriteria' AND c.level IN (SELECT code FROM ambition WHERE rank IS NOT NULL) IS TRUE)
                   FILTER (c.n IS NOT NULL), false) AS is_known
FROM lot_status t LEFT JOIN criterion_theme c ON c.n = t.n AND c.theme = t.theme AND c.criterion_type <> 'suggestie'
GROUP BY t.n, t.theme, t.scale, t.level;

-- PRO-15 (within a product group) and PRO-32 (outside) "whose highest level is significant or ambitious" / "with applied criteria of which it is
-- known whether the highest level is". "It counts if at least one theme is applied and a level of the criteria tool is known. It is a no only
-- when of each lot all six themes have an answer and each applied theme has a level. Otherwise missing. By theme about that theme alone."
WITH division AS (
    SELECT tid, '' AS dimension, '' AS code, mvi AS status FROM traject WHERE mvi <> 'none'
    UNION ALL
    SELECT tid, 'thema', theme, status FROM traject_theme WHERE status <> 'not'
), highest AS (
    SELECT d.*, max(l.rank) AS rank
    FROM division d JOIN file_lot a USING (tid) JOIN level l ON l.n = a.n AND (d.code = '' OR l.theme = d.code)
    WHERE d.status = 'applied' GROUP BY ALL
), certain AS (
    SELECT d.*, bool_and(t.status = 'not' OR (t.status = 'applied' AND h.is_known)) AS nothing_higher
    FROM division d JOIN file_lot a USING (tid) JOIN lot_status t ON t.n = a.n AND (d.code = '' OR t.theme = d.code)
    JOIN has_level h ON h.n = t.n AND h.theme = t.theme GROUP BY ALL
), answer AS (
    SELECT d.tid, d.dimension, d.code,
           CASE WHEN h.rank >= (SELECT rank FROM ambition WHERE code = 'significant') THEN 1
                WHEN h.rank IS NOT NULL AND c.nothing_higher THEN 0 END AS yes
    FROM division d JOIN certain c USING (tid, dimension, code) LEFT JOIN highest h USING (tid, dimension, code)
)
INSERT INTO traject_answer BY NAME
SELECT CASE WHEN t.in_group THEN 'PRO-15' ELSE 'PRO-32' END AS kpi, tid, w.dimension, w.code, w.yes
FROM traject t JOIN answer w USING (tid) WHERE t.in_group OR t.outside_groups;
INSERT INTO adds BY NAME FROM traject_adds(['PRO-15', 'PRO-32']);

-- PRO-16 "Each awarded lot counts once, under its highest level. Without an applied theme it counts under geen. If a theme has no answer, or an
-- applied theme no level, the highest level may be higher. The lot is then missing, unless ambitieus is known already."
WITH highest AS (SELECT n, arg_max(code, rank) AS code FROM level GROUP BY n),
certain AS (
    SELECT n, bool_and(t.status = 'not' OR (t.status = 'applied' AND h.is_known)) AS nothing_higher
    FROM lot_status t JOIN has_level h USING (n, theme) GROUP BY n
)
INSERT INTO adds BY NAME
SELECT 'PRO-16' AS kpi, 'aantal' AS unit, 'percelen' AS count_unit, coalesce(level, '') AS part, org_type AS organisation_type,
       CASE WHEN level IS NOT NULL THEN 1 END AS numerator, n
FROM (SELECT a.n, a.org_type, CASE WHEN a.mvi = 'none' THEN 'geen'
                                   WHEN a.mvi = 'applied' AND (c.nothing_higher OR h.code = 'ambitieus') THEN h.code END AS level
      FROM awarded a LEFT JOIN highest h USING (n) JOIN certain c USING (n));
