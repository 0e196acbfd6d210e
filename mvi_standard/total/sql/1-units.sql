-- Every record under the one name of its organisation and of the thing it is about.
CREATE TEMPORARY TABLE named AS
SELECT
    u.unit, u.submission, u.cls, u.organisation_type, u.product_group, u.threshold, u.contract_nature, u.kind,
    u.preferred, u.euro, u.determination, u.verified, u.persons, u.lower_bound, s.period_start, s.period_end,
    COALESCE(a.name, u.organisation) AS organisation,
    COALESCE(t.name, CONCAT(u.kind, '|', COALESCE(o.name, u.owner), '|', u.number)) AS thing
FROM units u
JOIN submissions s ON s.submission = u.submission
LEFT JOIN aliases a ON a.alias = u.organisation
LEFT JOIN aliases o ON o.alias = u.owner
LEFT JOIN aliases t ON t.alias = CONCAT(u.kind, '|', COALESCE(o.name, u.owner), '|', u.number);

-- What several submissions report counts where the counting organisation is the buyer, else in the first.
CREATE TEMPORARY TABLE winners AS
SELECT thing, period_start, period_end, submission AS winner
FROM (
    SELECT
        thing, period_start, period_end, submission,
        ROW_NUMBER() OVER (
            PARTITION BY thing, period_start, period_end ORDER BY preferred DESC, submission
        ) AS place,
        COUNT(*) OVER (PARTITION BY thing, period_start, period_end) AS times
    FROM (
        SELECT thing, period_start, period_end, submission, MAX(preferred) AS preferred
        FROM named
        WHERE kind IN ('perceel', 'traject', 'contract')
        GROUP BY thing, period_start, period_end, submission
    ) AS reported
) AS ranked
WHERE place = 1 AND times > 1;
