-- "Whether ISV applies stands with the running contract (isv_conditions_apply): with false it drops out, and without an answer it is unknown."
-- Every contract of which no answer is known is missing.
-- Call-offs do not count separately. Answers are realised observations on the contract that are not refused (12).
CREATE TEMP TABLE isv_contract AS
SELECT cn, org_type, coalesce(isv_conditions_apply, false) AS applies
FROM contract WHERE is_first AND is_running AND NOT is_call_off AND isv_conditions_apply IS DISTINCT FROM false;
CREATE TEMP TABLE isv_division AS
SELECT cn, '' AS dimension, '' AS code FROM isv_contract
UNION
SELECT i.cn, 'isv_risicocategorie', l.isv FROM isv_contract i JOIN contract_lot c USING (cn) JOIN lot l USING (n) WHERE l.isv IS NOT NULL;
CREATE TEMP TABLE contract_answer AS
SELECT x.* FROM observation x JOIN definition d USING (kpi)
WHERE x.nature = 'gerealiseerd' AND x.cn IS NOT NULL AND NOT x.not_running AND NOT coalesce(list_contains(d.refused_verification, x.verification), false);

-- KET-02 "ISV contracts for which a risk analysis was received", KET-03 "... an action plan was received" / "... whose answer is known".
-- KET-04 "ISV contracts with a report of at most twelve months old" on the last day of the period; "a date after the period is a no".
CREATE TEMP TABLE no_answer AS  -- "for the reason stated" (7)
SELECT cn, kpi, missing_reason AS reason FROM contract_answer WHERE NOT has_value
QUALIFY row_number() OVER (PARTITION BY cn, kpi ORDER BY until DESC, pos DESC) = 1;
WITH latest AS (
    SELECT cn, kpi, yes_no AS yes FROM contract_answer WHERE kpi IN ('KET-02', 'KET-03') AND yes_no IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY cn, kpi ORDER BY until DESC, pos DESC) = 1
    UNION ALL
    SELECT cn, kpi, bool_or(date <= p_end AND date >= p_end - INTERVAL 12 MONTH)
    FROM contract_answer WHERE kpi = 'KET-04' AND date IS NOT NULL GROUP BY ALL
)
INSERT INTO adds BY NAME
SELECT k.kpi, 'contracten' AS count_unit, v.dimension, v.code, i.org_type AS organisation_type,
       CASE WHEN i.applies THEN CAST(a.yes AS INTEGER) END AS numerator, 1 AS denominator, i.cn, w.reason
FROM isv_contract i JOIN isv_division v USING (cn) CROSS JOIN (VALUES ('KET-02'), ('KET-03'), ('KET-04')) AS k(kpi)
LEFT JOIN latest a ON a.cn = i.cn AND a.kpi = k.kpi
LEFT JOIN no_answer w ON w.cn = i.cn AND w.kpi = k.kpi AND i.applies;

-- KET-05 "Each running contract with ISV counts once, with the step in its latest observation. If a declaration by the supplier is the only
-- evidence, the step is unknown; with other evidence beside it, it counts", "if proven with evidence".
WITH proof AS (
    SELECT DISTINCT x.o FROM (SELECT o, s, unnest(evidence) AS id FROM contract_answer) x
    JOIN (SELECT s, unnest(evidence) AS e FROM doc) e ON e.s = x.s AND e.e.id = x.id
    WHERE e.e.type <> 'eigen_verklaring'
), latest AS (
    SELECT o, cn, code FROM contract_answer WHERE kpi = 'KET-05' AND code IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY cn ORDER BY until DESC, pos DESC) = 1
)
INSERT INTO adds BY NAME
SELECT 'KET-05' AS kpi, '' AS unit, 'contracten' AS count_unit, coalesce(h.code, '') AS part, v.dimension, v.code, i.org_type AS organisation_type,
       CASE WHEN h.code IS NOT NULL THEN 1 END AS numerator, i.cn, CASE WHEN l.o IS NULL THEN w.reason END AS reason
FROM isv_contract i JOIN isv_division v USING (cn)
LEFT JOIN (SELECT * FROM latest WHERE o IN (SELECT o FROM proof)) h ON h.cn = i.cn AND i.applies
LEFT JOIN latest l ON l.cn = i.cn LEFT JOIN no_answer w ON w.cn = i.cn AND w.kpi = 'KET-05' AND i.applies;

-- KLI-12 "Running contracts in which the proven level is at least the agreed level, or the proof is equivalent to it" / "... with an agreed level
-- and a proven level of the same version, or equivalent proof". Of each version the latest proven level; vervallen takes no part.
WITH agreed AS (
    SELECT m.cn, l.ladder_version, max(l.rank) AS rank
    FROM commitment m JOIN ladder l USING (code) WHERE m.kpi = 'KLI-12' AND m.fulfilment IS DISTINCT FROM 'vervallen' GROUP BY ALL
), proven AS (
    SELECT x.cn, x.code, l.ladder_version, l.rank FROM contract_answer x JOIN ladder l USING (code) WHERE x.kpi = 'KLI-12'
    QUALIFY row_number() OVER (PARTITION BY x.cn, l.ladder_version ORDER BY x.until DESC, x.pos DESC) = 1
), answer AS (
    SELECT a.cn, bool_and(p.code = 'gelijkwaardig' OR p.rank >= a.rank) AS yes
    FROM agreed a LEFT JOIN proven p ON p.cn = a.cn AND (p.ladder_version = a.ladder_version OR p.code = 'gelijkwaardig') GROUP BY ALL
)
INSERT INTO adds BY NAME
SELECT 'KLI-12' AS kpi, 'contracten' AS count_unit, c.org_type AS organisation_type, CAST(a.yes AS INTEGER) AS numerator,
       1 AS denominator, c.cn, w.reason
FROM contract c JOIN answer a USING (cn) LEFT JOIN no_answer w ON w.cn = c.cn AND w.kpi = 'KLI-12' WHERE c.is_first AND c.is_running AND NOT c.is_call_off;
