-- KPIs that count organisations: each counts once in each cell, however many files name it; a known answer goes first.
CREATE TEMPORARY VIEW answers AS
SELECT l.*, '' AS attribute, '' AS class FROM lines l WHERE count_unit = 'organisaties'
UNION ALL
SELECT l.*, 'organisatietype', CASE WHEN organisation_type = '' THEN 'onbekend' ELSE organisation_type END
FROM lines l WHERE count_unit = 'organisaties';

CREATE TEMPORARY TABLE distinct_cells AS
SELECT
    kpi, kpi_version, nature, count_unit, measure_unit, apart, part, dimension, code, basis, period_start,
    period_end,
    attribute, class, state, reason, COUNT(*) AS known, SUM(numerator) AS numerator, SUM(denominator) AS denominator
FROM (
    SELECT a.*, ROW_NUMBER() OVER (
        PARTITION BY kpi, kpi_version, nature, measure_unit, apart, part, dimension, code, attribute, class,
            period_start, period_end, thing
        ORDER BY CASE state WHEN 'counted' THEN 0 WHEN 'missing' THEN 1 ELSE 2 END, numerator DESC, reason
    ) AS place
    FROM answers a
    WHERE kind IN ('opdrachtnemer', 'organisatie')
) AS ranked
WHERE place = 1
GROUP BY
    kpi, kpi_version, nature, count_unit, measure_unit, apart, part, dimension, code, basis, period_start,
    period_end, attribute, class, state, reason;

CREATE TEMPORARY TABLE distinct_organisations AS
SELECT
    kpi, kpi_version, nature, count_unit, measure_unit, apart, part, dimension, code, basis, period_start,
    period_end,
    attribute, class, COUNT(DISTINCT organisation) AS organisations
FROM answers
WHERE state = 'counted'
GROUP BY
    kpi, kpi_version, nature, count_unit, measure_unit, apart, part, dimension, code, basis, period_start,
    period_end, attribute, class;
