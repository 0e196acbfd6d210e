-- The class of what is alike in each division; `place` is the first of those of one organisation in one class.
CREATE TEMPORARY TABLE classes AS
SELECT c.*, MIN(alike) OVER (PARTITION BY period_start, period_end, organisation, attribute, class) AS place
FROM (
    SELECT n.alike, n.period_start, n.period_end, n.organisation, v.attribute,
        CASE v.attribute
            WHEN '' THEN ''
            WHEN 'organisatie' THEN n.organisation
            WHEN 'organisatietype' THEN COALESCE(NULLIF(n.organisation_type, ''), 'onbekend')
            WHEN 'productgroep' THEN COALESCE(NULLIF(n.product_group, ''), 'onbekend')
            WHEN 'drempelregime' THEN COALESCE(NULLIF(n.threshold, ''), 'onbekend')
            ELSE COALESCE(NULLIF(n.contract_nature, ''), 'onbekend')
        END AS class
    FROM named n
    CROSS JOIN (SELECT DISTINCT attribute FROM divisions) AS v
    WHERE n.unit = n.alike
) AS c;

-- First what is alike: far fewer rows for all that follows. Of two declarations about one part of a period the highest
-- counts.
CREATE TEMPORARY TABLE merged AS
SELECT
    slot, alike,
    CASE WHEN kind = 'opgave' THEN MAX(numerator) ELSE SUM(numerator) END AS numerator,
    CASE WHEN kind = 'opgave' THEN MAX(denominator) ELSE SUM(denominator) END AS denominator,
    CASE WHEN kind = 'opgave' AND COUNT(numerator) > 0 THEN MAX(known) ELSE SUM(known) END AS known,
    CASE WHEN kind = 'opgave' THEN MAX(subjects) ELSE SUM(subjects) END AS subjects,
    SUM(euro) AS euro, SUM(persons) AS persons, SUM(unknown_persons) AS unknown_persons,
    COUNT(CASE WHEN verified THEN 1 END) AS verified,
    COUNT(CASE WHEN lower_bound THEN 1 END) AS lower_bounds,
    COUNT(CASE WHEN determination = 'gemeten' THEN 1 END) AS gemeten,
    COUNT(CASE WHEN determination = 'geteld' THEN 1 END) AS geteld,
    COUNT(CASE WHEN determination = 'berekend' THEN 1 END) AS berekend,
    COUNT(CASE WHEN determination = 'geschat' THEN 1 END) AS geschat,
    COUNT(CASE WHEN determination = 'geextrapoleerd' THEN 1 END) AS geextrapoleerd
FROM lines
WHERE kind = '' OR slot NOT IN (SELECT slot FROM once WHERE counts = 'organisaties')
GROUP BY slot, alike, kind;

-- An organisation is itself, and of one type: what it adds to these is what it adds to the whole.
CREATE TEMPORARY TABLE by_organisation AS
SELECT
    b.slot, c.period_start, c.period_end, c.attribute, c.class, c.organisation, b.numerator, b.denominator, b.known,
    b.subjects, b.euro, b.persons, b.unknown_persons, b.verified, b.lower_bounds, b.gemeten, b.geteld, b.berekend,
    b.geschat, b.geextrapoleerd
FROM (
    SELECT
        m.slot, c.attribute, c.place,
        SUM(numerator) AS numerator, SUM(denominator) AS denominator, SUM(known) AS known, SUM(subjects) AS subjects,
        SUM(euro) AS euro, SUM(persons) AS persons, SUM(unknown_persons) AS unknown_persons,
        SUM(verified) AS verified, SUM(lower_bounds) AS lower_bounds,
        SUM(gemeten) AS gemeten, SUM(geteld) AS geteld, SUM(berekend) AS berekend, SUM(geschat) AS geschat,
        SUM(geextrapoleerd) AS geextrapoleerd
    FROM merged m
    JOIN divisions v ON v.slot = m.slot AND v.attribute NOT IN ('organisatie', 'organisatietype')
    JOIN classes c ON c.alike = m.alike AND c.attribute = v.attribute
    GROUP BY m.slot, c.attribute, c.place
) AS b
JOIN divisions v
    ON v.slot = b.slot
    AND (v.attribute = b.attribute OR b.attribute = '' AND v.attribute IN ('organisatie', 'organisatietype'))
JOIN classes c ON c.alike = b.place AND c.attribute = v.attribute;
