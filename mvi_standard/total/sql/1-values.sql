-- Of what lasts the last part of a period that tells of it counts, and the parts before it do not.
CREATE TEMPORARY TABLE earlier AS
SELECT unit, slot
FROM (
    SELECT
        e.unit, e.slot,
        RANK() OVER (
            PARTITION BY o.question, n.organisation, n.thing, n.period_start, n.period_end ORDER BY n.part DESC
        ) AS place
    FROM entries e
    JOIN named n ON n.unit = e.unit
    JOIN lasting o ON o.slot = e.slot
    WHERE n.part <> '' AND o.state <> 'excluded'
) AS ranked
WHERE place > 1;

-- What each record adds, once, as it was reported.
CREATE TEMPORARY VIEW told AS
SELECT
    e.slot, e.numerator, e.denominator, e.known, e.subjects, n.period_start, n.period_end, n.organisation,
    n.alike, n.kind, n.thing, n.determination, n.verified, e.persons, e.unknown_persons, n.lower_bound,
    n.contributor, n.unit, n.euro AS money,
    CASE WHEN e.subjects > 0 THEN n.euro ELSE 0 END AS euro
FROM entries e
JOIN named n ON n.unit = e.unit
LEFT JOIN winners w ON w.thing = n.thing AND w.period_start = n.period_start AND w.period_end = n.period_end
LEFT JOIN lost x ON x.unit = e.unit AND x.slot = e.slot
LEFT JOIN earlier y ON y.unit = e.unit AND y.slot = e.slot
WHERE (w.winner IS NULL OR w.winner = n.series) AND x.unit IS NULL AND y.unit IS NULL;

-- Each effect that adds up, per euro of the contract or lot that it is about: as far from nothing as it is, whatever its
-- sign. Of nothing, and of what no euro is known, there is no rate.
CREATE TEMPORARY TABLE rates AS
SELECT
    t.unit, t.slot, s.kpi, s.nature, s.measure_unit, s.part, d.measure, t.period_start, t.period_end, t.organisation,
    t.thing, t.numerator, u.submission, u.record, u.worth, u.explained,
    CASE WHEN t.numerator <> 0 AND u.worth > 0
        THEN CAST(ABS(t.numerator) AS DOUBLE) / CAST(u.worth AS DOUBLE) END AS rate
FROM told t
JOIN doubted d ON d.slot = t.slot
JOIN slots s ON s.slot = t.slot
JOIN units u ON u.unit = t.unit
WHERE d.judged AND u.cls = 'Observation';

-- What is usual: from the first quartile to the third, and three times that distance on both sides, on a scale of
-- ratios; never less than ten times. A quartile is the lowest rate that so many are at or below, the same on every
-- engine. Fewer than ten rates say nothing.
CREATE TEMPORARY TABLE fences AS
SELECT
    kpi, nature, measure_unit, part, measure, period_start, period_end,
    first / GREATEST(spread * spread * spread, 1e1) AS low, third * GREATEST(spread * spread * spread, 1e1) AS high
FROM (
    SELECT q.*, third / first AS spread
    FROM (
        SELECT
            kpi, nature, measure_unit, part, measure, period_start, period_end,
            MIN(CASE WHEN 4 * place >= times THEN rate END) AS first,
            MIN(CASE WHEN 4 * place >= 3 * times THEN rate END) AS third
        FROM (
            SELECT
                r.*,
                ROW_NUMBER() OVER (
                    PARTITION BY kpi, nature, measure_unit, part, measure, period_start, period_end ORDER BY rate
                ) AS place,
                COUNT(*) OVER (
                    PARTITION BY kpi, nature, measure_unit, part, measure, period_start, period_end
                ) AS times
            FROM rates r
            WHERE rate IS NOT NULL
        ) AS ranked
        WHERE times >= 10
        GROUP BY kpi, nature, measure_unit, part, measure, period_start, period_end
    ) AS q
) AS spreads;

-- A value waits for an explanation if it is high, and all that is high and not explained in its file is a tenth or more
-- of the figure: one file cannot turn a figure over, and what changes little counts.
CREATE TEMPORARY TABLE weighed AS
SELECT
    j.*,
    j.verdict = 'hoog' AND NOT j.explained
        AND 10 * CAST(SUM(CASE WHEN j.verdict = 'hoog' AND NOT j.explained THEN ABS(j.numerator) ELSE 0 END) OVER (
            PARTITION BY j.slot, j.period_start, j.period_end, j.submission
        ) AS DOUBLE)
        >= CAST(SUM(ABS(j.numerator)) OVER (PARTITION BY j.slot, j.period_start, j.period_end) AS DOUBLE) AS waits
FROM (
    SELECT
        r.*, f.low, f.high,
        CASE
            WHEN r.rate IS NULL OR f.high IS NULL THEN 'niet_te_beoordelen'
            WHEN r.rate > f.high THEN 'hoog'
            WHEN r.rate < f.low THEN 'laag'
            ELSE 'gewoon'
        END AS verdict
    FROM rates r
    LEFT JOIN fences f
        ON f.kpi = r.kpi AND f.nature = r.nature AND f.measure_unit = r.measure_unit AND f.part = r.part
        AND f.measure = r.measure AND f.period_start = r.period_start AND f.period_end = r.period_end
) AS j;

-- All that a record with such a value adds to effects is missing: in what it is divided by, held against its reference,
-- and so on. So is what of the same thing is held against that value. `instead` is the slot in which it is.
CREATE TEMPORARY TABLE waiting AS
SELECT e.unit, e.slot, d.instead
FROM entries e
JOIN doubted d ON d.slot = e.slot
JOIN units u ON u.unit = e.unit
JOIN (SELECT DISTINCT submission, record FROM weighed WHERE waits) AS h
    ON h.submission = u.submission AND h.record = u.record
WHERE u.cls = 'Observation'
UNION
SELECT e.unit, e.slot, d.instead
FROM entries e
JOIN doubted d ON d.slot = e.slot
JOIN held b ON b.slot = e.slot
JOIN named n ON n.unit = e.unit
JOIN (SELECT DISTINCT submission, thing, kpi FROM weighed WHERE waits AND nature = 'gerealiseerd') AS h
    ON h.submission = n.submission AND h.thing = n.thing AND h.kpi = b.basis
WHERE n.cls <> 'Observation';

-- What each record adds to each figure.
CREATE TEMPORARY VIEW lines AS
SELECT
    COALESCE(o.instead, t.slot) AS slot, t.period_start, t.period_end, t.organisation, t.alike, t.kind, t.thing,
    t.determination, t.verified, t.lower_bound, t.contributor, t.unit, t.money,
    CASE WHEN o.unit IS NULL THEN t.numerator END AS numerator,
    CASE WHEN o.unit IS NULL THEN t.denominator END AS denominator,
    CASE WHEN o.unit IS NULL THEN t.known ELSE 1 END AS known,
    CASE WHEN o.unit IS NULL THEN t.subjects ELSE 0 END AS subjects,
    CASE WHEN o.unit IS NULL THEN t.euro ELSE 0 END AS euro,
    CASE WHEN o.unit IS NULL THEN t.persons ELSE 0 END AS persons,
    CASE WHEN o.unit IS NULL THEN t.unknown_persons ELSE 0 END AS unknown_persons
FROM told t
LEFT JOIN waiting o ON o.unit = t.unit AND o.slot = t.slot;
