-- Each counted value of an effect that adds up, beside what is usual for one euro of the contract or lot it is about.
WITH effects AS (
    SELECT
        l.slot, s.kpi, s.nature, s.measure_unit AS unit, s.apart, s.part, f.name AS file, l.period_start, l.period_end,
        l.organisation, u.record, l.numerator AS value, COALESCE(o.explanation, '') AS explanation,
        COALESCE(c.value_amount, w.value_amount, NULLIF(l.money, 0)) AS worth,
        CASE WHEN l.numerator > 0 AND worth > 0
            THEN LOG10(CAST(l.numerator AS DOUBLE) / CAST(worth AS DOUBLE)) END AS size
    FROM lines l
    JOIN slots s ON s.slot = l.slot
    JOIN units u ON u.unit = l.unit
    JOIN submissions f ON f.submission = u.submission
    JOIN observations o ON o.submission = u.submission AND o.id = u.record
    LEFT JOIN contracts c
        ON c.submission = o.submission AND o.subject_type = 'contract' AND c.id = o.subject_id
        AND c.value_amount > 0 AND c.value_currency = 'EUR'
    LEFT JOIN lots w
        ON w.submission = o.submission AND o.subject_type = 'lot' AND w.id = o.subject_id
        AND w.value_amount > 0 AND w.value_currency = 'EUR'
    WHERE u.cls = 'Observation' AND s.state = 'counted' AND s.dimension = '' AND l.denominator IS NULL
),
quartiles AS (
    SELECT
        kpi, nature, unit, part, period_start, period_end,
        QUANTILE_CONT(size, 0.25) AS first, QUANTILE_CONT(size, 0.75) AS third
    FROM effects
    WHERE size IS NOT NULL
    GROUP BY ALL
    HAVING COUNT(*) >= $least
),
fences AS (
    SELECT
        * EXCLUDE (first, third), first - GREATEST($times * (third - first), $nearest) AS low,
        third + GREATEST($times * (third - first), $nearest) AS high
    FROM quartiles
)
SELECT
    e.kpi, e.nature, e.unit, e.apart, e.part, e.period_start, e.period_end, e.file, e.organisation, e.record, e.value,
    e.worth AS euro, POW(10, f.low) AS low, POW(10, f.high) AS high,
    CASE
        WHEN e.size IS NULL OR f.low IS NULL THEN 'niet_te_beoordelen'
        WHEN e.size BETWEEN f.low AND f.high THEN 'gewoon'
        WHEN e.size > f.high THEN 'hoog'
        ELSE 'laag'
    END AS verdict,
    e.explanation,
    COALESCE(CAST(ABS(e.value) / NULLIF(SUM(ABS(e.value)) OVER (
        PARTITION BY e.slot, e.period_start, e.period_end
    ), 0) AS DOUBLE), 0) AS share
FROM effects e
LEFT JOIN fences f USING (kpi, nature, unit, part, period_start, period_end)
ORDER BY e.kpi, e.nature, e.unit, e.apart, e.part, e.period_start, e.period_end, share DESC, e.file, e.record
