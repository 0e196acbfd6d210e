-- KPIs that count organisations: each counts once in each cell, however many files name it; a known answer goes first.
-- What an organisation counted itself (no kind: it is not about one supplier) adds as in any other KPI.
CREATE TEMPORARY VIEW answers AS
SELECT l.*, o.state, o.question, c.attribute, c.class
FROM lines l
JOIN once o ON o.slot = l.slot
JOIN divisions v ON v.slot = l.slot
JOIN classes c ON c.alike = l.alike AND c.attribute = v.attribute
WHERE c.attribute IN ('', 'organisatie', 'organisatietype') AND l.kind <> '' AND o.counts = 'organisaties';

CREATE TEMPORARY TABLE distinct_cells AS
SELECT
    slot, period_start, period_end, attribute, class, COUNT(*) AS known, COUNT(*) AS subjects,
    SUM(numerator) AS numerator, SUM(denominator) AS denominator, SUM(money) AS euro, SUM(persons) AS persons,
    SUM(unknown_persons) AS unknown_persons,
    SUM(CASE WHEN verified THEN 1 ELSE 0 END) AS verified,
    SUM(CASE WHEN lower_bound THEN 1 ELSE 0 END) AS lower_bounds,
    SUM(CASE WHEN determination = 'gemeten' THEN 1 ELSE 0 END) AS gemeten,
    SUM(CASE WHEN determination = 'geteld' THEN 1 ELSE 0 END) AS geteld,
    SUM(CASE WHEN determination = 'berekend' THEN 1 ELSE 0 END) AS berekend,
    SUM(CASE WHEN determination = 'geschat' THEN 1 ELSE 0 END) AS geschat,
    SUM(CASE WHEN determination = 'geextrapoleerd' THEN 1 ELSE 0 END) AS geextrapoleerd
FROM (
    SELECT a.*, ROW_NUMBER() OVER (
        PARTITION BY question, attribute, class, period_start, period_end, thing
        ORDER BY CASE state WHEN 'counted' THEN 0 WHEN 'missing' THEN 1 ELSE 2 END, numerator DESC, unit
    ) AS place
    FROM answers a
) AS ranked
WHERE place = 1
GROUP BY slot, period_start, period_end, attribute, class;

CREATE TEMPORARY TABLE distinct_organisations AS
SELECT slot, period_start, period_end, attribute, class, COUNT(DISTINCT organisation) AS organisations
FROM answers
WHERE state <> 'excluded'
GROUP BY slot, period_start, period_end, attribute, class;
