-- SOC-02 "The amount of social return that is agreed in a running contract, over the whole period of the commitment"; "without an amount in
-- euro, or with base personen, does not count"; vervallen is refused.
CREATE TEMP TABLE promised AS
SELECT * FROM commitment
WHERE kpi = 'SOC-02' AND is_first AND is_running AND number IS NOT NULL AND unit = 'EUR' AND fulfilment IS DISTINCT FROM 'vervallen'
  AND base IS DISTINCT FROM 'personen';
INSERT INTO adds BY NAME
SELECT 'SOC-02' AS kpi, 'EUR' AS unit, u.dimension, u.code, p.org_type AS organisation_type, p.number AS numerator, p.cn
FROM promised p, (VALUES ('', ''), ('grondslag', p.base)) AS u(dimension, code) WHERE u.code IS NOT NULL;

-- SOC-03 "The value of social return carried out in the period, by the valuation table stated"; table and version are kept apart.
INSERT INTO adds BY NAME
SELECT 'SOC-03' AS kpi, 'EUR' AS unit,
       apart_of(['valuation_table.id=' || valuation_table.id, 'valuation_table.version=' || valuation_table.version]) AS apart,
       org_type AS organisation_type, value_in_period AS numerator, coalesce(missing_reason, 'onbekend') AS reason, cn
FROM report;

-- SOC-04 "Social return carried out from the start of the commitment up to and including the end of the period" / "Agreed amount times the
-- elapsed part of the commitment period". "Months from the start of basis_period to the earlier of its end and the end of the reporting period,
-- divided by all its months. A part of a month counts by its days ... Not begun is 0.
-- Without an end it is not over; the contract is then missing, whatever its other commitments say. Of several reports on one contract the one with the
-- latest period.end holds the cumulative value" (20). A month is 377,580 = lcm(28, 29, 30, 31) parts, so that days are exact.
CREATE MACRO into_month(day) AS year(day) * 12 + month(day);
CREATE MACRO month_parts(first, last) AS
    CASE WHEN last < first THEN 0
         ELSE CAST((into_month(last) - into_month(first)) * 377580
                   + day(last) * (377580 // day(last_day(last))) - (day(first) - 1) * (377580 // day(last_day(first))) AS BIGINT) END;
WITH elapsed AS (
    SELECT p.cn, p.org_type, p.number, month_parts(p.basis_start, least(p.basis_end, d.p_end)) AS past,
           month_parts(p.basis_start, p.basis_end) AS whole
    FROM promised p JOIN submission d ON d.s = p.s
    WHERE p.cn NOT IN (SELECT cn FROM promised WHERE basis_end IS NULL)
), -- "Rounded once for each record that adds" (8), here the contract: its commitments as fractions with one denominator.
fraction AS (
    SELECT cn, org_type, number, CAST(past // gcd(past, whole) AS HUGEINT) AS above, CAST(whole // gcd(past, whole) AS HUGEINT) AS below FROM elapsed
), common AS (
    SELECT cn, list_reduce(list(DISTINCT below), lambda x, y: x * y // gcd(x, y)) AS below FROM fraction GROUP BY cn
), due AS (
    SELECT f.cn, f.org_type, nine(half_away(sum(scaled(f.number) * f.above * (c.below // f.below)), any_value(c.below))) AS due
    FROM fraction f JOIN common c USING (cn) GROUP BY ALL
), done AS (
    SELECT cn, value_cumulative AS done FROM report WHERE cn IS NOT NULL AND value_cumulative IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY cn ORDER BY until DESC, pos DESC) = 1
), why AS (
    SELECT cn, missing_reason AS reason FROM report WHERE cn IS NOT NULL AND missing_reason IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY cn ORDER BY until DESC, pos DESC) = 1
)
INSERT INTO adds BY NAME
SELECT 'SOC-04' AS kpi, 'time_basis=cumulatief' AS apart, p.org_type AS organisation_type, CASE WHEN d.due IS NOT NULL THEN r.done END AS numerator, d.due AS denominator, p.cn,
       CASE WHEN r.done IS NULL THEN coalesce(w.reason, 'niet_geleverd') ELSE 'onbekend' END AS reason
FROM (SELECT DISTINCT cn, org_type FROM promised) p LEFT JOIN due d USING (cn) LEFT JOIN done r USING (cn) LEFT JOIN why w USING (cn);

-- SOC-05 persons who "started in the period; those who started earlier and still work are shown apart as active". SOC-06 "hours divided by 52
-- times the number of hours in a full-time week". SOC-07 hours. SOC-08 places "that started in the period; the number of months stands beside
-- it". SOC-09 social purchasing.
WITH field AS (
    SELECT r.org_type, r.cn, r.missing_reason, u.* FROM report r, (VALUES
        ('SOC-05', 'persoon', '', r.persons_started), ('SOC-05', 'persoon', 'maatstaf=actief', r.persons_active),
        ('SOC-06', 'fte_jaar', '', CASE WHEN r.hours_per_fte_week > 0 THEN exact(divided(r.hours, 52 * r.hours_per_fte_week)) END),
        ('SOC-07', 'uur', '', r.hours),
        ('SOC-08', 'aantal', '', r.places_started), ('SOC-08', 'aantal', 'maatstaf=maanden', r.months),
        ('SOC-09', 'EUR', '', r.social_purchasing)) AS u(kpi, unit, apart, amount)
)
INSERT INTO adds BY NAME
SELECT kpi, unit, apart, org_type AS organisation_type, amount AS numerator, coalesce(missing_reason, 'onbekend') AS reason, cn FROM field;

-- "You state target groups per organisation only."
INSERT INTO adds BY NAME
WITH target AS (SELECT org_type, unnest(target_groups) AS g FROM report WHERE subject_type = 'organisation')
SELECT 'SOC-05' AS kpi, 'persoon' AS unit, 'doelgroep' AS dimension, g.group AS code, org_type AS organisation_type, exact(g.persons) AS numerator,
       g.missing_reason AS reason
FROM target
UNION ALL BY NAME
SELECT 'SOC-07' AS kpi, 'uur' AS unit, 'doelgroep' AS dimension, g.group AS code, org_type AS organisation_type, exact(g.hours) AS numerator,
       g.missing_reason AS reason
FROM target;
