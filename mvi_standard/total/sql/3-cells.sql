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

-- What is not known in each cell of a declared population: of each organisation what it declared beyond its records,
-- and at least what its records miss, in answers or in euro.
CREATE TEMPORARY TABLE unknowns AS
SELECT
    kpi, kpi_version, nature, count_unit, measure_unit, apart, part, dimension, code, period_start, period_end,
    attribute, class, SUM(GREATEST(COALESCE(declared, 0) - denominator, missing)) AS units,
    SUM(COALESCE(declared, 0)) AS declared,
    SUM(CASE WHEN declared IS NULL THEN 1 ELSE 0 END) AS undeclared
FROM (
    SELECT
        s.kpi, s.kpi_version, s.nature, s.count_unit, s.measure_unit, s.apart, s.part, s.dimension, s.code,
        p.period_start, p.period_end, p.attribute, p.class, p.organisation, MAX(w.declared) AS declared,
        SUM(CASE WHEN s.state = 'counted' THEN COALESCE(p.denominator, 0) ELSE 0 END) AS denominator,
        SUM(CASE
            WHEN s.state = 'counted' THEN 0 WHEN p.whole = 'money' THEN COALESCE(p.denominator, 0) ELSE p.known
        END) AS missing
    FROM placed p
    JOIN slots s ON s.slot = p.slot
    LEFT JOIN wholes w
        ON w.kpi = p.counts AND w.count_unit = CASE WHEN p.whole = 'money' THEN '' ELSE p.count_unit END
        AND w.basis = CASE WHEN p.whole = 'money' THEN p.basis ELSE '' END AND w.dimension = p.dimension
        AND w.code = p.code AND w.period_start = p.period_start AND w.period_end = p.period_end
        AND w.organisation = p.organisation AND p.attribute <> 'productgroep' AND p.code <> 'onbekend'
        AND (p.whole = 'count' OR s.basis <> '')
    WHERE p.whole <> '' AND s.state <> 'excluded'
    GROUP BY
        s.kpi, s.kpi_version, s.nature, s.count_unit, s.measure_unit, s.apart, s.part, s.dimension, s.code,
        p.period_start, p.period_end, p.attribute, p.class, p.organisation
) AS each_organisation
GROUP BY
    kpi, kpi_version, nature, count_unit, measure_unit, apart, part, dimension, code, period_start, period_end,
    attribute, class;
