-- ISV contracts: "running contracts in which ISV is applied" (theme keten). Call-offs are no contracts in process KPIs (4); KET-05 is an
-- effect KPI. Answers are observations on the contract that are not refused; of several the latest counts.
CREATE TEMP TABLE isv_contract AS
SELECT c.cn, c.is_call_off, c.org_type FROM contract c
WHERE c.is_first AND c.is_running AND c.cn IN (SELECT cn FROM contract_theme WHERE theme = 'keten');
CREATE TEMP TABLE isv_division AS
SELECT cn, '' AS dimension, '' AS code FROM isv_contract
UNION
SELECT i.cn, 'isv_risicocategorie', l.isv
FROM isv_contract i JOIN contract_lot c USING (cn) JOIN lot l USING (n) JOIN lot_status t USING (n)
WHERE l.isv IS NOT NULL AND t.theme = 'keten' AND t.status = 'applied';
CREATE TEMP TABLE contract_answer AS
SELECT x.* FROM observation x JOIN definition d USING (kpi)
WHERE x.cn IS NOT NULL AND NOT coalesce(list_contains(d.refused_verification, x.verification), false);

-- KET-02 "ISV contracts for which a risk analysis was received", KET-03 "... an action plan was received" / "... whose answer is known".
-- KET-04 "ISV contracts with a report of at most twelve months old" on the last day of the period.
WITH latest AS (
    SELECT cn, kpi, nature, yes_no AS yes FROM contract_answer WHERE kpi IN ('KET-02', 'KET-03') AND yes_no IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY cn, kpi, nature ORDER BY until DESC, pos DESC) = 1
    UNION ALL
    SELECT cn, kpi, nature, bool_or(date <= p_end AND date >= p_end - INTERVAL 12 MONTH)
    FROM contract_answer WHERE kpi = 'KET-04' AND date IS NOT NULL GROUP BY ALL
)
INSERT INTO adds BY NAME
SELECT a.kpi, a.nature, 'contracten' AS count_unit, v.dimension, v.code, i.org_type AS organisation_type, CAST(a.yes AS INTEGER) AS numerator,
       1 AS denominator
FROM isv_contract i JOIN latest a USING (cn) JOIN isv_division v USING (cn) WHERE NOT i.is_call_off;

-- KET-05 "Counts ISV contracts by the highest OECD step that is proven with evidence. A declaration without evidence does not count as proven."
WITH proof AS (
    SELECT DISTINCT x.o FROM (SELECT o, s, unnest(evidence) AS id FROM contract_answer) x
    JOIN (SELECT s, unnest(evidence) AS e FROM doc) e ON e.s = x.s AND e.e.id = x.id
    WHERE e.e.type <> 'eigen_verklaring'
), highest AS (
    SELECT x.cn, x.nature, arg_max(x.code, p.rank) AS code
    FROM contract_answer x JOIN step p USING (code)
    WHERE x.kpi = 'KET-05' AND (x.nature = 'verwacht' OR x.o IN (SELECT o FROM proof)) GROUP BY ALL
)
INSERT INTO adds BY NAME
SELECT 'KET-05' AS kpi, h.nature, '' AS unit, 'contracten' AS count_unit, h.code AS part, v.dimension, v.code, i.org_type AS organisation_type,
       1 AS numerator
FROM isv_contract i JOIN highest h USING (cn) JOIN isv_division v USING (cn);

-- KLI-12 "Running contracts in which the proven level is at least the agreed level" / "... with an agreed level and a proven level of the same
-- version". Of each version the latest proven level; commitments that were dropped (vervallen) agree nothing.
WITH agreed AS (
    SELECT m.cn, l.ladder_version, max(l.rank) AS rank
    FROM commitment m JOIN ladder l USING (code) WHERE m.kpi = 'KLI-12' AND m.fulfilment <> 'vervallen' GROUP BY ALL
), proven AS (
    SELECT x.cn, x.nature, l.ladder_version, l.rank FROM contract_answer x JOIN ladder l USING (code) WHERE x.kpi = 'KLI-12'
    QUALIFY row_number() OVER (PARTITION BY x.cn, x.nature, l.ladder_version ORDER BY x.until DESC, x.pos DESC) = 1
), answer AS (
    SELECT cn, p.nature, bool_and(p.rank >= a.rank) AS yes FROM agreed a JOIN proven p USING (cn, ladder_version) GROUP BY ALL
)
INSERT INTO adds BY NAME
SELECT 'KLI-12' AS kpi, a.nature, 'contracten' AS count_unit, c.org_type AS organisation_type, CAST(a.yes AS INTEGER) AS numerator,
       1 AS denominator
FROM contract c JOIN answer a USING (cn) WHERE c.is_first AND c.is_running AND NOT c.is_call_off;
