-- What each supplier adds to each cell whose figures protect suppliers; without a supplier it is the organisation.
CREATE TEMPORARY VIEW contributions AS
SELECT
    l.slot, l.period_start, l.period_end, c.attribute, c.class, l.contributor, ABS(SUM(l.numerator)) AS numerator,
    ABS(SUM(COALESCE(l.denominator, 0))) AS denominator
FROM lines l
JOIN guarded g ON g.slot = l.slot
JOIN divisions v ON v.slot = l.slot
JOIN classes c ON c.alike = l.alike AND c.attribute = v.attribute
WHERE l.numerator IS NOT NULL
GROUP BY l.slot, l.period_start, l.period_end, c.attribute, c.class, l.contributor;

-- Per cell the largest contribution, and all but the two largest together.
CREATE TEMPORARY TABLE concentrations AS
SELECT
    slot, period_start, period_end, attribute, class, COUNT(*) AS contributors,
    MAX(numerator) AS largest, SUM(CASE WHEN place > 2 THEN numerator ELSE 0 END) AS others,
    MAX(denominator) AS largest_below, SUM(CASE WHEN place_below > 2 THEN denominator ELSE 0 END) AS others_below
FROM (
    SELECT
        c.*,
        ROW_NUMBER() OVER (
            PARTITION BY slot, period_start, period_end, attribute, class ORDER BY numerator DESC, contributor
        ) AS place,
        ROW_NUMBER() OVER (
            PARTITION BY slot, period_start, period_end, attribute, class ORDER BY denominator DESC, contributor
        ) AS place_below
    FROM contributions c
) AS ranked
GROUP BY slot, period_start, period_end, attribute, class;
