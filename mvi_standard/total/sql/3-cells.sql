-- Over organisations. A cell has a declared whole only if each organisation in it declared one.
CREATE TEMPORARY TABLE wholes AS
SELECT
    s.kpi, s.count_unit, s.basis, s.dimension, s.code, b.period_start, b.period_end, b.organisation,
    SUM(b.numerator) AS declared
FROM by_organisation b
JOIN slots s ON s.slot = b.slot
WHERE b.attribute = '' AND s.state = 'counted'
    AND s.kpi IN ('gegund_in_periode', 'lopend_in_periode', 'betaald_in_periode')
GROUP BY s.kpi, s.count_unit, s.basis, s.dimension, s.code, b.period_start, b.period_end, b.organisation;

-- `counts` and `money` say which declared totals belong to a slot: empty where nobody can declare one.
CREATE TEMPORARY VIEW placed AS
SELECT
    b.*,
    COALESCE(p.counts, '') AS counts, COALESCE(p.count_unit, '') AS count_unit, COALESCE(p.money, '') AS money,
    COALESCE(p.basis, '') AS basis, COALESCE(p.whole, '') AS whole,
    CASE WHEN b.attribute IN ('opdrachttype', 'drempelregime') THEN b.attribute ELSE '' END AS dimension,
    CASE WHEN b.attribute IN ('opdrachttype', 'drempelregime') THEN b.class ELSE '' END AS code
FROM by_organisation b
LEFT JOIN populations p ON p.slot = b.slot;

CREATE TEMPORARY TABLE cells AS
SELECT
    p.slot, p.period_start, p.period_end, p.attribute, p.class, COUNT(*) AS organisations,
    SUM(p.numerator) AS numerator, SUM(p.denominator) AS denominator, SUM(p.known) AS known,
    SUM(p.subjects) AS subjects, SUM(p.euro) AS euro, SUM(p.persons) AS persons,
    SUM(p.unknown_persons) AS unknown_persons, SUM(p.verified) AS verified,
    SUM(p.lower_bounds) AS lower_bounds, SUM(p.gemeten) AS gemeten, SUM(p.geteld) AS geteld,
    SUM(p.berekend) AS berekend, SUM(p.geschat) AS geschat, SUM(p.geextrapoleerd) AS geextrapoleerd,
    SUM(CASE WHEN p.counts <> '' AND c.organisation IS NULL THEN 1 ELSE 0 END) AS without_count,
    SUM(CASE WHEN p.counts <> '' AND m.organisation IS NULL THEN 1 ELSE 0 END) AS without_money
FROM placed p
LEFT JOIN wholes c
    ON c.kpi = p.counts AND c.count_unit = p.count_unit AND c.basis = '' AND c.dimension = p.dimension
    AND c.code = p.code AND c.period_start = p.period_start AND c.period_end = p.period_end
    AND c.organisation = p.organisation
LEFT JOIN wholes m
    ON m.kpi = p.money AND m.count_unit = '' AND m.basis = p.basis AND m.dimension = p.dimension
    AND m.code = p.code AND m.period_start = p.period_start AND m.period_end = p.period_end
    AND m.organisation = p.organisation
GROUP BY p.slot, p.period_start, p.period_end, p.attribute, p.class;

-- The same class may stand in a record or follow from one: `attribute` and `class` say which, whoever told it.
CREATE TEMPORARY VIEW bounded AS
SELECT
    s.kpi, s.kpi_version, s.nature, s.count_unit, s.measure_unit, s.apart, s.part, s.state, p.period_start,
    p.period_end, p.organisation, p.whole, p.denominator, p.known,
    CASE WHEN p.attribute = '' AND a.name IS NOT NULL THEN '' ELSE s.dimension END AS dimension,
    CASE WHEN p.attribute = '' AND a.name IS NOT NULL THEN '' ELSE s.code END AS code,
    CASE WHEN p.attribute = '' AND a.name IS NOT NULL THEN s.dimension ELSE p.attribute END AS attribute,
    CASE WHEN p.attribute = '' AND a.name IS NOT NULL THEN s.code ELSE p.class END AS class,
    CASE WHEN p.whole = 'money' THEN p.money ELSE p.counts END AS declares,
    CASE WHEN p.whole = 'money' THEN '' ELSE p.count_unit END AS declares_unit,
    CASE WHEN p.whole = 'money' THEN p.basis ELSE '' END AS declares_basis,
    CASE WHEN a.name IN ('opdrachttype', 'drempelregime') THEN s.dimension ELSE p.dimension END AS by_name,
    CASE WHEN a.name IN ('opdrachttype', 'drempelregime') THEN s.code ELSE p.code END AS by_code,
    p.attribute <> 'productgroep' AND p.class <> 'onbekend' AND COALESCE(a.name, '') <> 'productgroep'
        AND (a.name IS NULL OR s.code <> 'onbekend') AND (p.whole = 'count' OR s.basis <> '') AS declarable
FROM placed p
JOIN slots s ON s.slot = p.slot
LEFT JOIN (SELECT DISTINCT attribute AS name FROM divisions WHERE attribute <> '') a ON a.name = s.dimension
WHERE p.whole <> '' AND s.state <> 'excluded';

-- What is not known in each cell of a declared population: of each organisation what it declared beyond its records,
-- and at least what its records miss, in answers or in euro.
CREATE TEMPORARY TABLE unknowns AS
SELECT
    kpi, kpi_version, nature, count_unit, measure_unit, apart, part, dimension, code, period_start, period_end,
    attribute, class, SUM(GREATEST(COALESCE(declared, 0) - denominator, missing)) AS units,
    SUM(COALESCE(declared, 0)) AS declared, SUM(CASE WHEN declared IS NULL THEN 1 ELSE 0 END) AS undeclared
FROM (
    SELECT
        b.kpi, b.kpi_version, b.nature, b.count_unit, b.measure_unit, b.apart, b.part, b.dimension, b.code,
        b.period_start, b.period_end, b.attribute, b.class, b.organisation, MAX(w.declared) AS declared,
        SUM(CASE WHEN b.state = 'counted' THEN COALESCE(b.denominator, 0) ELSE 0 END) AS denominator,
        SUM(CASE
            WHEN b.state = 'counted' THEN 0 WHEN b.whole = 'money' THEN COALESCE(b.denominator, 0) ELSE b.known
        END) AS missing
    FROM bounded b
    LEFT JOIN wholes w
        ON w.kpi = b.declares AND w.count_unit = b.declares_unit AND w.basis = b.declares_basis
        AND w.dimension = b.by_name AND w.code = b.by_code AND w.organisation = b.organisation
        AND w.period_start = b.period_start AND w.period_end = b.period_end AND b.declarable
    GROUP BY
        b.kpi, b.kpi_version, b.nature, b.count_unit, b.measure_unit, b.apart, b.part, b.dimension, b.code,
        b.period_start, b.period_end, b.attribute, b.class, b.organisation
) AS each_organisation
GROUP BY
    kpi, kpi_version, nature, count_unit, measure_unit, apart, part, dimension, code, period_start, period_end,
    attribute, class;
