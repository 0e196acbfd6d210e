-- KLI-03 "Avoided emission from KLI-02, as far as the value of the reference is known" / "Emission in the reference situation of the same
-- observations". MIL-04 "ECI of the reference minus the realised ECI" / "ECI of the reference of the same observations. The offered ECI is
-- no reference." A lower bound gives "no KLI-03 and no MIL-04" (16).
-- Both follow from observations that count (table `counted`, made by KLI-01_etc.sql).
INSERT INTO adds BY NAME
SELECT 'KLI-03' AS kpi, nature, apart, org_type AS organisation_type, number AS numerator, reference_value AS denominator
FROM counted
WHERE kpi = 'KLI-02' AND NOT lower_bound AND reference_value IS NOT NULL AND coalesce(reference_type, '') NOT IN ('aangeboden_waarde', 'geen')
UNION ALL BY NAME
SELECT 'MIL-04' AS kpi, nature, apart, org_type AS organisation_type, reference_value - number AS numerator, reference_value AS denominator
FROM counted
WHERE kpi = 'MIL-03' AND NOT lower_bound AND reference_value IS NOT NULL AND coalesce(reference_type, '') NOT IN ('aangeboden_waarde', 'geen');
