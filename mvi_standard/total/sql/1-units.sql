-- Every record under the one name of its organisation and of the thing it is about; not those of an organisation that
-- counts in its successor.
CREATE TEMPORARY TABLE known AS
SELECT
    u.unit, u.submission, u.cls, NULLIF(u.organisation_type, '') AS own_type, u.product_group, u.threshold,
    u.contract_nature, u.kind, u.preferred, u.euro, u.determination, u.verified, u.lower_bound, s.period_start,
    s.period_end, s.series, s.part, COALESCE(a.name, u.organisation) AS organisation,
    COALESCE(b.name, u.contributor) AS contributor,
    COALESCE(t.name, CONCAT(u.kind, '|', COALESCE(o.name, u.owner), '|', u.number)) AS thing
FROM units u
JOIN spans s ON s.submission = u.submission
LEFT JOIN aliases a ON a.alias = u.organisation
LEFT JOIN aliases o ON o.alias = u.owner
LEFT JOIN aliases b ON b.alias = u.contributor
LEFT JOIN aliases t ON t.alias = CONCAT(u.kind, '|', COALESCE(o.name, u.owner), '|', u.number)
LEFT JOIN superseded p ON p.submission = u.submission AND p.organisation = COALESCE(a.name, u.organisation)
WHERE p.submission IS NULL;

-- An organisation has one type, also when two files name two. Records that differ in nothing by which figures are
-- divided are alike, and have the number of the first of them.
CREATE TEMPORARY TABLE named AS
SELECT
    k.*, COALESCE(y.organisation_type, '') AS organisation_type,
    MIN(k.unit) OVER (
        PARTITION BY
            k.period_start, k.period_end, k.organisation, k.product_group, k.threshold, k.contract_nature, k.kind,
            k.part
    ) AS alike
FROM known k
LEFT JOIN (SELECT organisation, MIN(own_type) AS organisation_type FROM known GROUP BY organisation) AS y
    ON y.organisation = k.organisation;

-- What several submissions report counts where the counting organisation is the buyer, then in its own file, else in
-- the first. Submissions on the parts of one period are one here: a series.
CREATE TEMPORARY TABLE winners AS
SELECT thing, period_start, period_end, series AS winner
FROM (
    SELECT
        thing, period_start, period_end, series,
        ROW_NUMBER() OVER (
            PARTITION BY thing, period_start, period_end ORDER BY preferred DESC, series
        ) AS place,
        COUNT(*) OVER (PARTITION BY thing, period_start, period_end) AS times
    FROM (
        SELECT thing, period_start, period_end, series, MAX(preferred) AS preferred
        FROM named
        WHERE kind IN ('perceel', 'contract')
        GROUP BY thing, period_start, period_end, series
    ) AS reported
) AS ranked
WHERE place = 1 AND times > 1;

-- A procedure whose lots stand in several submissions has one answer to each question: yes if one lot says so, no if
-- all do. Of equal answers that of the lead buyer counts, else the first.
CREATE TEMPORARY TABLE lost AS
SELECT unit, slot
FROM (
    SELECT
        e.unit, e.slot,
        ROW_NUMBER() OVER (
            PARTITION BY o.question, n.thing, n.period_start, n.period_end
            ORDER BY
                CASE WHEN o.state = 'counted' AND e.numerator > 0 THEN 0 WHEN o.state = 'missing' THEN 1 ELSE 2 END,
                n.preferred DESC, e.unit
        ) AS place
    FROM entries e
    JOIN named n ON n.unit = e.unit
    JOIN once o ON o.slot = e.slot
    JOIN (
        SELECT thing, period_start, period_end
        FROM named
        WHERE kind = 'traject'
        GROUP BY thing, period_start, period_end
        HAVING COUNT(DISTINCT submission) > 1
    ) AS shared
        ON shared.thing = n.thing AND shared.period_start = n.period_start AND shared.period_end = n.period_end
    WHERE o.counts = 'trajecten'
) AS ranked
WHERE place > 1;
