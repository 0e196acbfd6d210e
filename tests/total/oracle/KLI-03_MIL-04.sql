-- KLI-03 "Avoided emission from KLI-02, as far as the value of the reference is known" / "Emission in the reference situation of the same
-- observations". MIL-04 "ECI of the reference minus the realised ECI" / "ECI of the reference of the same observations. The offered ECI is
-- no reference." A lower bound gives "no KLI-03 and no MIL-04" (16); "without one they are missing (onbekend)".
-- Both follow from observations that count (table `counted`, made by KLI-01_etc.sql).
INSERT INTO adds BY NAME
SELECT CASE kpi WHEN 'KLI-02' THEN 'KLI-03' ELSE 'MIL-04' END AS kpi, nature, apart, org_type AS organisation_type, n, cn, o,
       CASE WHEN coalesce(reference_type, '') NOT IN ('aangeboden_waarde', 'geen') AND reference_value IS NOT NULL
            THEN CASE kpi WHEN 'KLI-02' THEN number ELSE reference_value - number END END AS numerator,
       reference_value AS denominator
FROM counted WHERE kpi IN ('KLI-02', 'MIL-03') AND NOT lower_bound
UNION ALL BY NAME
SELECT CASE kpi WHEN 'KLI-02' THEN 'KLI-03' ELSE 'MIL-04' END AS kpi, nature, apart, org_type AS organisation_type, n, cn, o,
       coalesce(missing_reason, 'onbekend') AS reason
FROM candidate WHERE NOT is_known AND kpi IN ('KLI-02', 'MIL-03');
