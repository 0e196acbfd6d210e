-- PRO-18 "Awarded lots in which the theme is not applied and a reason is recorded" / "... not applied, with or without a reason";
-- "niet_relevant is left out, an unknown or unmentioned theme is missing".
INSERT INTO adds BY NAME
SELECT 'PRO-18' AS kpi, 'percelen' AS count_unit, 'thema' AS dimension, t.theme AS code, a.org_type AS organisation_type,
       CASE WHEN t.status = 'not' THEN CAST(t.application = 'niet_toegepast_gemotiveerd' OR t.reason IS NOT NULL AS INTEGER) END AS numerator,
       1 AS denominator, n
FROM awarded a JOIN lot_status t USING (n) WHERE t.status = 'unknown' OR t.application IN ('niet_toegepast_gemotiveerd', 'niet_toegepast');

-- PRO-19 "Contracts with MVI that have at least one commitment with indicator, norm and reporting frequency" (each commitment has these) /
-- "Contracts for lots awarded in the period in which at least one theme is applied, with a commitment or checked for commitments"; a framework "itself or
-- through one of its call-offs"; "a lapsed commitment does not count";
-- "a call-off in another file changes nothing" (4).
WITH family AS (
    SELECT cn, cn AS holder FROM contract WHERE is_first
    UNION
    SELECT cn, parent_cn FROM contract WHERE is_first AND is_call_off AND parent_cn IS NOT NULL
), promise AS (
    SELECT f.holder AS cn, '' AS dimension, '' AS code FROM family f JOIN commitment m ON m.cn = f.cn WHERE m.fulfilment <> 'vervallen'
    UNION
    SELECT f.holder, 'thema', k.theme FROM family f JOIN commitment m ON m.cn = f.cn AND m.fulfilment <> 'vervallen' JOIN file_kpi_theme k ON k.s = m.s AND k.kpi = m.kpi
), applied AS (
    SELECT c.cn, u.dimension, CASE u.dimension WHEN 'thema' THEN t.theme ELSE '' END AS code
    FROM contract_lot c JOIN lot l USING (n) JOIN lot_status t USING (n) CROSS JOIN (VALUES (''), ('thema')) AS u(dimension)
    WHERE l.is_awarded AND t.status = 'applied' GROUP BY ALL
), unsure AS (  -- "missing too if the MVI status of the lot is unknown"
    SELECT cn FROM contract_lot JOIN lot l USING (n) JOIN lot_mvi USING (n) WHERE l.is_awarded
    GROUP BY cn HAVING bool_or(mvi = 'unknown') AND NOT bool_or(mvi = 'applied')
)
INSERT INTO adds BY NAME
SELECT 'PRO-19' AS kpi, 'contracten' AS count_unit, a.dimension, a.code, c.org_type AS organisation_type,
       CASE WHEN p.cn IS NOT NULL THEN 1 WHEN c.commitments_checked THEN 0 END AS numerator, 1 AS denominator, c.cn
FROM contract c JOIN applied a USING (cn) LEFT JOIN promise p ON p.cn = c.cn AND p.dimension = a.dimension AND p.code = a.code
WHERE c.is_first AND NOT c.is_call_off
UNION ALL BY NAME
SELECT 'PRO-19' AS kpi, 'contracten' AS count_unit, '' AS dimension, '' AS code, c.org_type AS organisation_type, 1 AS denominator, c.cn
FROM contract c JOIN unsure USING (cn) WHERE c.is_first AND NOT c.is_call_off;

-- PRO-21 "Commitments with the status fulfilled or on schedule" / "fulfilled, on schedule, partly fulfilled or not fulfilled", in running
-- contracts. "Beside it stands which part of the same commitments is deels_nagekomen (maatstaf deels_nagekomen)."
WITH judged AS (
    SELECT m.s, m.cn, m.kpi, m.org_type, u.apart, CAST(u.yes AS INTEGER) AS yes
    FROM commitment m, (VALUES ('', m.fulfilment IN ('nagekomen', 'op_schema')),
                               ('maatstaf=deels_nagekomen', m.fulfilment = 'deels_nagekomen')) AS u(apart, yes)
    WHERE m.is_first AND m.is_running AND m.fulfilment IN ('nagekomen', 'op_schema', 'deels_nagekomen', 'niet_nagekomen')
)
INSERT INTO adds BY NAME
SELECT 'PRO-21' AS kpi, apart, '' AS dimension, '' AS code, org_type AS organisation_type, yes AS numerator, 1 AS denominator, cn FROM judged
UNION ALL BY NAME
SELECT 'PRO-21' AS kpi, j.apart, 'thema' AS dimension, k.theme AS code, j.org_type AS organisation_type, j.yes AS numerator, 1 AS denominator, j.cn
FROM judged j JOIN file_kpi_theme k ON k.s = j.s AND k.kpi = j.kpi WHERE k.theme IN (FROM six);

-- PRO-22 "Realised observations with a value and the status verified" / "... with a value and a verification status".
-- PRO-23 "Realised observations that were measured, counted or calculated" / "... with a value and a known way of determination".
-- "Only values that can be added": no rejected ones, no check totals, none of a buyer group, none with not_running (17).
WITH measured AS (
    SELECT s, n, cn, kpi, org_type, verification, determination FROM observation
    WHERE nature = 'gerealiseerd' AND has_value AND NOT not_running AND coalesce(verification, '') <> 'afgekeurd' AND org_key IS NOT NULL
      AND (subject_type <> 'organisation' OR relation = 'aanvullend')
), answer AS (
    SELECT s, n, cn, 'PRO-22' AS figure, kpi, org_type, CAST(verification = 'geverifieerd' AS INTEGER) AS yes FROM measured
    UNION ALL
    SELECT s, n, cn, 'PRO-23', kpi, org_type, CAST(determination IN ('gemeten', 'geteld', 'berekend') AS INTEGER) FROM measured
)
INSERT INTO adds BY NAME
SELECT figure AS kpi, 'waarnemingen' AS count_unit, '' AS dimension, '' AS code, org_type AS organisation_type, yes AS numerator,
       1 AS denominator, n, cn
FROM answer
UNION ALL BY NAME
SELECT w.figure AS kpi, 'waarnemingen' AS count_unit, 'thema' AS dimension, k.theme AS code, w.org_type AS organisation_type,
       w.yes AS numerator, 1 AS denominator, w.n, w.cn
FROM answer w JOIN file_kpi_theme k ON k.s = w.s AND k.kpi = w.kpi WHERE k.theme IN (FROM six);

-- PRO-24 "Awarded procedures with MVI and at least one value for an effect KPI" / "... with such a value or with reasons why there is none".
-- Values are observations, expected or realised, and figures in a social return report, of its lots and contracts (call-offs included). "By theme
-- it is a no if each reported effect KPI of that theme has a reason for missing, another than onbekend or onderdrukt. The whole is a no if each
-- applied theme is."
WITH said AS (
    SELECT coalesce(c.n, l.n) AS n, x.s, x.kpi, x.has_value, x.missing_reason
    FROM observation x JOIN file_kpi k ON k.s = x.s AND k.kpi = x.kpi AND k.kind = 'effect'
    LEFT JOIN contract_lot c USING (cn) LEFT JOIN lot l ON l.n = x.n
    WHERE coalesce(x.verification, '') <> 'afgekeurd' AND NOT x.not_running
), themed AS (
    SELECT i.n, t.theme, i.has_value, i.missing_reason FROM said i JOIN file_kpi_theme t ON t.s = i.s AND t.kpi = i.kpi
    UNION ALL
    SELECT c.n, 'social_return',
           coalesce(r.value_in_period, r.value_cumulative, r.persons_started, r.persons_active, r.hours, r.places_started, r.months,
                    r.social_purchasing) IS NOT NULL, r.missing_reason
    FROM report r JOIN contract_lot c USING (cn)
), with_value AS (
    SELECT DISTINCT a.tid, '' AS code FROM file_lot a JOIN said i USING (n) WHERE i.has_value
    UNION
    SELECT DISTINCT a.tid, '' FROM file_lot a JOIN themed i USING (n) WHERE i.has_value
    UNION
    SELECT DISTINCT a.tid, i.theme FROM file_lot a JOIN themed i USING (n) WHERE i.has_value
), no_value AS (
    SELECT a.tid, i.theme AS code FROM file_lot a JOIN themed i USING (n) GROUP BY ALL
    HAVING bool_and(NOT i.has_value AND coalesce(i.missing_reason, 'onbekend') NOT IN ('onbekend', 'onderdrukt'))
), answer AS (
    SELECT t.tid, 'thema' AS dimension, t.theme AS code, t.status,
           CASE WHEN t.status = 'unknown' THEN NULL WHEN v.tid IS NOT NULL THEN 1 WHEN o.tid IS NOT NULL THEN 0 END AS yes
    FROM traject_theme t LEFT JOIN with_value v ON v.tid = t.tid AND v.code = t.theme
    LEFT JOIN no_value o ON o.tid = t.tid AND o.code = t.theme
    WHERE t.status <> 'not'
), whole AS (
    SELECT tid, dimension, code, yes FROM answer
    UNION ALL
    SELECT tid, '', '', CASE WHEN t.mvi = 'unknown' THEN NULL
                             WHEN tid IN (SELECT tid FROM with_value WHERE code = '') THEN 1
                             WHEN bool_and(coalesce(w.yes = 0, false)) FILTER (w.status = 'applied') THEN 0 END
    FROM traject t JOIN answer w USING (tid) WHERE t.mvi <> 'none' GROUP BY tid, t.mvi
)
INSERT INTO traject_answer BY NAME SELECT 'PRO-24' AS kpi, * FROM whole;
INSERT INTO adds BY NAME FROM traject_adds(['PRO-24']);

-- PRO-25 "the amounts imposed or granted in the period because of an MVI commitment, apart for malus and bonus".
INSERT INTO adds BY NAME
SELECT 'PRO-25' AS kpi, 'EUR' AS unit, m.x.kind AS part, m.org_type AS organisation_type, euro(m.x.amount) AS numerator, m.cn
FROM (SELECT s, cn, org_type, unnest(sanctions) AS x FROM commitment WHERE is_first) m JOIN submission d ON d.s = m.s
WHERE m.x.imposed_on BETWEEN d.p_start AND d.p_end;
