-- Over organisations. A cell has a declared whole only if each organisation in it declared one.
CREATE TEMPORARY VIEW wholes AS
SELECT DISTINCT
    kpi, count_unit, basis, dimension, code, period_start, period_end, organisation
FROM by_organisation
WHERE kpi IN ('gegund_in_periode', 'lopend_in_periode', 'betaald_in_periode') AND attribute = '' AND state = 'counted';

CREATE TEMPORARY VIEW placed AS
SELECT
    b.*, k.population,
    CASE WHEN k.population = 'gegund_in_periode' THEN b.count_unit ELSE 'contracten' END AS whole_unit,
    CASE WHEN k.population = 'gegund_in_periode' THEN k.population ELSE 'betaald_in_periode' END AS money,
    CASE
        WHEN k.population <> 'gegund_in_periode' THEN ''
        WHEN b.basis = '' THEN 'incl_opties'
        ELSE b.basis
    END AS money_basis,
    CASE WHEN b.attribute IN ('opdrachttype', 'drempelregime') THEN b.attribute ELSE '' END AS stratum,
    CASE WHEN b.attribute IN ('opdrachttype', 'drempelregime') THEN b.class ELSE '' END AS stratum_code
FROM by_organisation b
LEFT JOIN populations k ON k.kpi = b.kpi;

CREATE TEMPORARY TABLE cells AS
SELECT
    p.kpi, p.kpi_version, p.nature, p.count_unit, p.measure_unit, p.apart, p.part, p.dimension, p.code, p.basis,
    p.period_start, p.period_end,
    p.attribute, p.class, p.state, p.reason, COUNT(DISTINCT p.organisation) AS organisations,
    SUM(p.numerator) AS numerator, SUM(p.denominator) AS denominator, SUM(p.known) AS known,
    SUM(p.subjects) AS subjects, SUM(p.euro) AS euro, SUM(p.persons) AS persons, SUM(p.verified) AS verified,
    SUM(p.lower_bounds) AS lower_bounds, SUM(p.gemeten) AS gemeten, SUM(p.geteld) AS geteld,
    SUM(p.berekend) AS berekend, SUM(p.geschat) AS geschat, SUM(p.geextrapoleerd) AS geextrapoleerd,
    SUM(CASE WHEN p.population IS NOT NULL AND c.organisation IS NULL THEN 1 ELSE 0 END) AS without_count,
    SUM(CASE WHEN p.population IS NOT NULL AND m.organisation IS NULL THEN 1 ELSE 0 END) AS without_money
FROM placed p
LEFT JOIN wholes c
    ON c.kpi = p.population AND c.count_unit = p.whole_unit AND c.basis = '' AND c.dimension = p.stratum
    AND c.code = p.stratum_code AND c.period_start = p.period_start AND c.period_end = p.period_end
    AND c.organisation = p.organisation
LEFT JOIN wholes m
    ON m.kpi = p.money AND m.count_unit = '' AND m.basis = p.money_basis AND m.dimension = p.stratum
    AND m.code = p.stratum_code AND m.period_start = p.period_start AND m.period_end = p.period_end
    AND m.organisation = p.organisation
GROUP BY
    p.kpi, p.kpi_version, p.nature, p.count_unit, p.measure_unit, p.apart, p.part, p.dimension, p.code, p.basis,
    p.period_start, p.period_end, p.attribute, p.class, p.state, p.reason;
