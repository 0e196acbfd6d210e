-- Every record under the one name of its organisation, and each thing in the one submission that counts it.
CREATE TEMPORARY VIEW named AS
SELECT
    u.unit, u.submission, u.cls, u.organisation_type, u.product_group, u.threshold, u.contract_nature, u.kind, u.preferred,
    u.euro, u.determination, u.verified, u.persons, u.lower_bound,
    COALESCE(a.name, u.organisation) AS organisation,
    COALESCE(t.name, CONCAT(u.kind, '|', COALESCE(o.name, u.owner), '|', u.number)) AS thing,
    s.period_start, s.period_end
FROM units u
JOIN submissions s ON s.submission = u.submission
LEFT JOIN aliases a ON a.alias = u.organisation
LEFT JOIN aliases o ON o.alias = u.owner
LEFT JOIN aliases t ON t.alias = CONCAT(u.kind, '|', COALESCE(o.name, u.owner), '|', u.number);

-- A procedure, lot or contract that several submissions report counts where the counting organisation is the buyer, else in the first.
CREATE TEMPORARY VIEW winners AS
SELECT thing, period_start, period_end, submission AS winner
FROM (
    SELECT thing, period_start, period_end, submission,
        ROW_NUMBER() OVER (
            PARTITION BY thing, period_start, period_end ORDER BY MAX(preferred) DESC, submission
        ) AS place,
        COUNT(*) OVER (PARTITION BY thing, period_start, period_end) AS times
    FROM named
    WHERE kind IN ('perceel', 'traject', 'contract')
    GROUP BY thing, period_start, period_end, submission
) AS ranked
WHERE place = 1 AND times > 1;
