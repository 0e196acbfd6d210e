-- "Values that wait for an explanation" (29), after all that records add.
-- "The value of the lot or the contract, with or without VAT and options; of a contract without one that of its lots, else what was paid."
-- An amount of one euro or less is none.
CREATE MACRO any_euro(m) AS CASE WHEN m.currency = 'EUR' AND exact(m.amount) > 1 THEN exact(m.amount) END;
CREATE TEMP TABLE euro_of_lot AS
SELECT l.n, any_euro(d.l.value) AS euro FROM (SELECT s, unnest(lots) AS l FROM doc) d JOIN lot l ON l.s = d.s AND l.id = d.l.id;
CREATE TEMP TABLE euro_of_contract AS
WITH own AS (
    SELECT c.cn, any_euro(d.c.value) AS euro
    FROM (SELECT s, unnest(contracts) AS c FROM doc) d JOIN contract c ON c.s = d.s AND c.id = d.c.id
), of_lots AS (
    SELECT cn, sum(euro) AS euro FROM contract_lot JOIN euro_of_lot USING (n) GROUP BY cn
), paid AS (
    SELECT c.cn, sum(euro(d.y.paid)) AS euro
    FROM (SELECT s, p_start, p_end, unnest(contract_years) AS y FROM doc) d JOIN contract c ON c.s = d.s AND c.id = d.y.contract
    WHERE c.is_running AND d.y.period.start >= d.p_start AND d.y.period.end <= d.p_end GROUP BY c.cn
)
SELECT cn, coalesce(own.euro, of_lots.euro, paid.euro) AS euro FROM own LEFT JOIN of_lots USING (cn) LEFT JOIN paid USING (cn);

CREATE TEMP TABLE rate AS
SELECT a.o, x.s, a.kpi, a.nature, a.unit, a.count_unit, a.apart, a.part, regexp_extract(a.apart, 'maatstaf=([^;]*)', 1) AS measure, x.is_explained,
       abs(a.numerator) AS size, CASE WHEN a.numerator <> 0 AND e.euro > 0 THEN CAST(abs(a.numerator) AS DOUBLE) / CAST(e.euro AS DOUBLE) END AS rate
FROM adds a JOIN definition d USING (kpi) JOIN observation x USING (o)
LEFT JOIN (SELECT o, coalesce(c.euro, l.euro) AS euro FROM observation x LEFT JOIN euro_of_contract c ON c.cn = x.cn LEFT JOIN euro_of_lot l ON l.n = x.n) e USING (o)
WHERE a.numerator IS NOT NULL AND a.dimension = '' AND d.derivation = 'waarneming' AND d.aggregation = 'som' AND d.protects = 'opdrachtnemer';
-- "Q1 is the lowest rate that a quarter of them is at or below"; "if there are ten or more"; "above Q3 x max(10, (Q3 / Q1)^3)".
CREATE TEMP TABLE usual AS
WITH sorted AS (
    SELECT kpi, nature, unit, part, measure, list_sort(list(rate) FILTER (rate IS NOT NULL)) AS r FROM rate GROUP BY ALL
), quartile AS (
    SELECT * EXCLUDE (r), r[CAST(ceil(0.25 * len(r)) AS INTEGER)] AS q1, r[CAST(ceil(0.75 * len(r)) AS INTEGER)] AS q3 FROM sorted WHERE len(r) >= 10
)
SELECT kpi, nature, unit, part, measure, q3 * greatest(10, (q3 / q1) ** 3) AS high FROM quartile;
-- "If all such values of one file are together a tenth or more of the figure: of the sum of its values without their sign, these included."
CREATE TEMP TABLE waits AS
WITH doubted AS (
    SELECT r.*, coalesce(r.rate > u.high, false) AND NOT r.is_explained AS is_doubted FROM rate r LEFT JOIN usual u USING (kpi, nature, unit, part, measure)
), shared AS (
    SELECT *, sum(CASE WHEN is_doubted THEN size ELSE 0 END) OVER (PARTITION BY s, kpi, nature, unit, count_unit, apart, part) AS in_file,
           sum(size) OVER (PARTITION BY kpi, nature, unit, count_unit, apart, part) AS in_all
    FROM doubted
)
SELECT DISTINCT o FROM shared WHERE is_doubted AND 10 * in_file >= in_all;

-- "An observation that waits is missing in each figure in which it would count. So is what is held against it (27, 28)."
UPDATE adds SET numerator = NULL, denominator = NULL, known = 1, reason = 'wacht_op_uitleg', lower_bound = false
WHERE numerator IS NOT NULL AND (
    o IN (FROM waits)
    OR (kpi, cn, regexp_extract(apart, 'kpi=([^;]*)', 1)) IN (
        SELECT (d.figure, x.cn, u.basis)
        FROM waits JOIN observation x USING (o) JOIN (SELECT kpi AS figure, unnest(from_kpis) AS basis FROM definition WHERE kpi IN ('MIL-08', 'KLI-15')) d
            ON d.basis = x.kpi,
        LATERAL (SELECT x.kpi AS basis UNION ALL SELECT '') u
        WHERE x.nature = 'gerealiseerd'
    )
);
