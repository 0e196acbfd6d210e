-- KPIs that count organisations: each counts once in each cell, however many files name it; a known answer goes first.
CREATE TEMPORARY VIEW answers AS
SELECT
    l.*, o.state, o.question, v.attribute,
    CASE WHEN v.attribute = '' THEN '' WHEN organisation_type = '' THEN 'onbekend' ELSE organisation_type END AS class
FROM lines l
JOIN once o ON o.slot = l.slot
JOIN divisions v ON v.slot = l.slot
WHERE v.attribute IN ('', 'organisatietype');

CREATE TEMPORARY TABLE distinct_cells AS
SELECT
    slot, period_start, period_end, attribute, class, COUNT(*) AS known, SUM(numerator) AS numerator,
    SUM(denominator) AS denominator
FROM (
    SELECT a.*, ROW_NUMBER() OVER (
        PARTITION BY question, attribute, class, period_start, period_end, thing
        ORDER BY CASE state WHEN 'counted' THEN 0 WHEN 'missing' THEN 1 ELSE 2 END, numerator DESC, slot
    ) AS place
    FROM answers a
) AS ranked
WHERE place = 1
GROUP BY slot, period_start, period_end, attribute, class;

CREATE TEMPORARY TABLE distinct_organisations AS
SELECT slot, period_start, period_end, attribute, class, COUNT(DISTINCT organisation) AS organisations
FROM answers
WHERE state = 'counted'
GROUP BY slot, period_start, period_end, attribute, class;
