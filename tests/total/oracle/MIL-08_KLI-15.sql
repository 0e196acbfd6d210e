-- MIL-08 "Contracts of which the final realised ECI is not higher than the agreed ECI" and KLI-15 "Contracts of which every final value is at
-- least as good as agreed" (27, 28). A lapsed commitment and a commitment in a call-off do not count; a lower bound leaves the answer unknown.
CREATE TEMP TABLE promise_kept AS
WITH promise AS (
    SELECT row_number() OVER () AS m, d.kpi AS figure, b.direction, b.apart AS paths, t.* REPLACE (exact(number * thousands(t.unit)) AS number, exact(offered * thousands(t.unit)) AS offered)
    FROM (SELECT kpi, unnest(from_kpis) AS from_kpi FROM definition WHERE kpi IN ('MIL-08', 'KLI-15')) d
    JOIN definition b ON b.kpi = d.from_kpi
    JOIN commitment t ON t.kpi = d.from_kpi
    WHERE t.is_first AND t.is_running AND NOT t.is_call_off AND t.number IS NOT NULL AND t.fulfilment IS DISTINCT FROM 'vervallen'
), final AS (
    SELECT x.*, exact(x.number * thousands(x.unit)) AS value FROM observation x
    WHERE x.cn IS NOT NULL AND x.nature = 'gerealiseerd' AND x.is_final AND x.number IS NOT NULL AND NOT x.not_running
      AND coalesce(x.verification, '') <> 'afgekeurd' AND x.until <= x.p_end
), held AS (
    SELECT p.m, x.value, x.until, x.ends_in_period, x.profile, x.lower_bound OR (x.kpi = 'KLI-01' AND x.profile = 'uitvoering_wtw') AS lower_bound,
           x.time_basis IS NOT DISTINCT FROM p.time_basis AND unit_in_thousands(x.unit) IS NOT DISTINCT FROM unit_in_thousands(p.unit)
           AND (NOT list_contains(p.paths, 'method.instrument') OR x.instrument IS NOT DISTINCT FROM p.instrument)
           AND (NOT list_contains(p.paths, 'method.version') OR x.method_version IS NOT DISTINCT FROM p.method_version)
           AND (NOT list_contains(p.paths, 'method.factor_list') OR x.factor_list IS NOT DISTINCT FROM p.factor_list) AS comparable
    FROM promise p JOIN final x ON x.cn = p.cn AND x.kpi = p.kpi
    QUALIFY row_number() OVER (PARTITION BY p.m ORDER BY comparable DESC, x.until DESC, x.pos DESC) = 1
)
SELECT p.*, h.value, h.until, h.ends_in_period, h.profile, coalesce(h.comparable AND NOT h.lower_bound, false) AS comparable,
       CASE WHEN h.comparable AND NOT h.lower_bound THEN CASE p.direction WHEN 'lager_is_beter' THEN h.value <= p.number ELSE h.value >= p.number END END AS kept,
       -- "Without a final value the contract is missing, for the reason that you reported. Without a reason it is nog_niet_verschuldigd if the due
       -- date (due_on), or else the end of the commitment, lies after the period. Otherwise it is niet_geleverd."
       CASE WHEN h.m IS NOT NULL THEN 'onbekend' WHEN w.reason IS NOT NULL THEN w.reason
            WHEN coalesce(p.due_on, p.basis_end, DATE '9999-12-31') > d.p_end THEN 'nog_niet_verschuldigd' ELSE 'niet_geleverd' END AS reason
FROM promise p JOIN submission d ON d.s = p.s LEFT JOIN held h USING (m)
LEFT JOIN (SELECT cn, kpi, missing_reason AS reason FROM observation
           WHERE nature = 'gerealiseerd' AND missing_reason IS NOT NULL AND NOT not_running AND coalesce(verification, '') <> 'afgekeurd'
           QUALIFY row_number() OVER (PARTITION BY cn, kpi ORDER BY pos DESC) = 1) w ON w.cn = p.cn AND w.kpi = p.kpi;

CREATE TEMP TABLE promise_contract AS
SELECT figure, cn, org_type, arg_min(reason, pos) FILTER (kept IS NULL) AS reason,
       CASE WHEN bool_or(NOT kept) THEN 0 WHEN bool_and(kept IS NOT NULL) THEN 1 END AS yes
FROM promise_kept GROUP BY ALL HAVING coalesce(arg_max(ends_in_period, until), true);
INSERT INTO adds BY NAME
SELECT figure AS kpi, 'contracten' AS count_unit, org_type AS organisation_type, yes AS numerator, 1 AS denominator, cn, reason
FROM promise_contract;

INSERT INTO adds BY NAME
WITH difference AS (
    SELECT p.*, u.measure, u.amount FROM promise_kept p, (VALUES ('verschil_afspraak', p.number), ('verschil_aanbod', p.offered)) AS u(measure, amount)
    WHERE p.comparable AND u.amount IS NOT NULL
)
SELECT p.figure AS kpi, 'contracten' AS count_unit,
       apart_of(list_concat(['maatstaf=' || p.measure, CASE WHEN len(d.from_kpis) > 1 THEN 'kpi=' || p.kpi END], list_transform(
           list_filter([{'path': 'boundary.profile', 'value': CASE WHEN list_contains(b.added_together, p.profile) THEN b.added_together[1] ELSE p.profile END},
                        {'path': 'method.factor_list', 'value': p.factor_list}, {'path': 'method.instrument', 'value': p.instrument},
                        {'path': 'method.version', 'value': p.method_version}, {'path': 'time_basis', 'value': p.time_basis}],
                       lambda q: q.value IS NOT NULL AND list_contains(p.paths, q.path)),
           lambda q: q.path || '=' || q.value))) AS apart,
       p.org_type AS organisation_type, p.value - p.amount AS numerator, p.amount AS denominator, p.cn
FROM difference p JOIN definition d ON d.kpi = p.figure JOIN definition b ON b.kpi = p.kpi
JOIN promise_contract c ON c.figure = p.figure AND c.cn = p.cn WHERE c.yes IS NOT NULL;
