-- What each organisation adds to each cell: to the whole, and to each division by what is known of the record.
CREATE TEMPORARY VIEW lines AS
SELECT
    s.kpi, s.kpi_version, s.nature, s.count_unit, s.measure_unit, s.apart, s.part, s.dimension, s.code, s.basis, s.state,
    s.reason, s.divisible, n.period_start, n.period_end, n.organisation, n.organisation_type, n.product_group,
    n.threshold, n.contract_nature, n.kind, n.thing, e.numerator, e.denominator, e.known, e.subjects,
    CASE WHEN e.subjects > 0 THEN n.euro ELSE 0 END AS euro, n.determination, n.verified, n.persons, n.lower_bound
FROM entries e
JOIN slots s ON s.slot = e.slot
JOIN named n ON n.unit = e.unit
LEFT JOIN winners w ON w.thing = n.thing AND w.period_start = n.period_start AND w.period_end = n.period_end
WHERE w.winner IS NULL OR w.winner = n.submission;

-- First within an organisation: far fewer rows for all that follows. Of two declarations the highest counts.
CREATE TEMPORARY TABLE merged AS
SELECT
    kpi, kpi_version, nature, count_unit, measure_unit, apart, part, dimension, code, basis, period_start,
    period_end, state, reason, divisible, organisation, organisation_type, product_group, threshold,
    contract_nature,
    CASE WHEN kind = 'opgave' THEN MAX(numerator) ELSE SUM(numerator) END AS numerator,
    CASE WHEN kind = 'opgave' THEN MAX(denominator) ELSE SUM(denominator) END AS denominator,
    SUM(known) AS known, SUM(subjects) AS subjects, SUM(euro) AS euro, SUM(persons) AS persons,
    SUM(CASE WHEN verified THEN 1 ELSE 0 END) AS verified,
    SUM(CASE WHEN lower_bound THEN 1 ELSE 0 END) AS lower_bounds,
    SUM(CASE WHEN determination = 'gemeten' THEN 1 ELSE 0 END) AS gemeten,
    SUM(CASE WHEN determination = 'geteld' THEN 1 ELSE 0 END) AS geteld,
    SUM(CASE WHEN determination = 'berekend' THEN 1 ELSE 0 END) AS berekend,
    SUM(CASE WHEN determination = 'geschat' THEN 1 ELSE 0 END) AS geschat,
    SUM(CASE WHEN determination = 'geextrapoleerd' THEN 1 ELSE 0 END) AS geextrapoleerd
FROM lines
WHERE NOT (count_unit = 'organisaties' AND kind IN ('opdrachtnemer', 'organisatie'))
GROUP BY
    kpi, kpi_version, nature, count_unit, measure_unit, apart, part, dimension, code, basis, period_start,
    period_end, state, reason, divisible, organisation, organisation_type, product_group, threshold,
    contract_nature, kind;

CREATE TEMPORARY VIEW divided AS
SELECT m.*, '' AS attribute, '' AS class FROM merged m
UNION ALL SELECT m.*, 'organisatietype', organisation_type FROM merged m
UNION ALL SELECT m.*, 'productgroep', product_group FROM merged m WHERE divisible
UNION ALL SELECT m.*, 'drempelregime', threshold FROM merged m WHERE divisible
UNION ALL SELECT m.*, 'opdrachttype', contract_nature FROM merged m WHERE divisible;

CREATE TEMPORARY TABLE by_organisation AS
SELECT
    d.kpi, d.kpi_version, d.nature, d.count_unit, d.measure_unit, d.apart, d.part, d.dimension, d.code, d.basis,
    d.period_start, d.period_end,
    d.attribute, CASE WHEN d.attribute <> '' AND d.class = '' THEN 'onbekend' ELSE d.class END AS class,
    d.state, d.reason, d.organisation,
    SUM(d.numerator) AS numerator, SUM(d.denominator) AS denominator, SUM(d.known) AS known,
    SUM(d.subjects) AS subjects, SUM(d.euro) AS euro, SUM(d.persons) AS persons, SUM(d.verified) AS verified,
    SUM(d.lower_bounds) AS lower_bounds, SUM(d.gemeten) AS gemeten, SUM(d.geteld) AS geteld,
    SUM(d.berekend) AS berekend, SUM(d.geschat) AS geschat, SUM(d.geextrapoleerd) AS geextrapoleerd
FROM divided d
JOIN divisions v ON v.kpi = d.kpi AND v.attribute = d.attribute
GROUP BY
    d.kpi, d.kpi_version, d.nature, d.count_unit, d.measure_unit, d.apart, d.part, d.dimension, d.code, d.basis,
    d.period_start, d.period_end, d.attribute,
    CASE WHEN d.attribute <> '' AND d.class = '' THEN 'onbekend' ELSE d.class END, d.state, d.reason,
    d.organisation;
