-- First within an organisation: far fewer rows for all that follows. Of two declarations about one
-- part of a period the highest counts.
CREATE TEMPORARY TABLE merged AS
SELECT
    slot, period_start, period_end, organisation, organisation_type, product_group, threshold, contract_nature,
    CASE WHEN kind = 'opgave' THEN MAX(numerator) ELSE SUM(numerator) END AS numerator,
    CASE WHEN kind = 'opgave' THEN MAX(denominator) ELSE SUM(denominator) END AS denominator,
    CASE WHEN kind = 'opgave' AND COUNT(numerator) > 0 THEN MAX(known) ELSE SUM(known) END AS known,
    CASE WHEN kind = 'opgave' THEN MAX(subjects) ELSE SUM(subjects) END AS subjects,
    SUM(euro) AS euro, SUM(persons) AS persons, SUM(unknown_persons) AS unknown_persons,
    SUM(CASE WHEN verified THEN 1 ELSE 0 END) AS verified,
    SUM(CASE WHEN lower_bound THEN 1 ELSE 0 END) AS lower_bounds,
    SUM(CASE WHEN determination = 'gemeten' THEN 1 ELSE 0 END) AS gemeten,
    SUM(CASE WHEN determination = 'geteld' THEN 1 ELSE 0 END) AS geteld,
    SUM(CASE WHEN determination = 'berekend' THEN 1 ELSE 0 END) AS berekend,
    SUM(CASE WHEN determination = 'geschat' THEN 1 ELSE 0 END) AS geschat,
    SUM(CASE WHEN determination = 'geextrapoleerd' THEN 1 ELSE 0 END) AS geextrapoleerd
FROM lines
WHERE kind = '' OR slot NOT IN (SELECT slot FROM once WHERE counts = 'organisaties')
GROUP BY
    slot, period_start, period_end, organisation, organisation_type, product_group, threshold, contract_nature, kind,
    part;

CREATE TEMPORARY VIEW divided AS
SELECT m.*, v.attribute,
    CASE v.attribute
        WHEN '' THEN ''
        WHEN 'organisatie' THEN m.organisation
        WHEN 'organisatietype' THEN COALESCE(NULLIF(m.organisation_type, ''), 'onbekend')
        WHEN 'productgroep' THEN COALESCE(NULLIF(m.product_group, ''), 'onbekend')
        WHEN 'drempelregime' THEN COALESCE(NULLIF(m.threshold, ''), 'onbekend')
        ELSE COALESCE(NULLIF(m.contract_nature, ''), 'onbekend')
    END AS class
FROM merged m
JOIN divisions v ON v.slot = m.slot;

CREATE TEMPORARY TABLE by_organisation AS
SELECT
    slot, period_start, period_end, attribute, class, organisation,
    SUM(numerator) AS numerator, SUM(denominator) AS denominator, SUM(known) AS known, SUM(subjects) AS subjects,
    SUM(euro) AS euro, SUM(persons) AS persons, SUM(unknown_persons) AS unknown_persons,
    SUM(verified) AS verified, SUM(lower_bounds) AS lower_bounds,
    SUM(gemeten) AS gemeten, SUM(geteld) AS geteld, SUM(berekend) AS berekend, SUM(geschat) AS geschat,
    SUM(geextrapoleerd) AS geextrapoleerd
FROM divided
GROUP BY slot, period_start, period_end, attribute, class, organisation;
