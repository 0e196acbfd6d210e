-- Every figure with its bounds, from the words of docs/counting.md (26). `scope` holds what each record adds to each figure.
-- "The whole W is, of each organisation, the number that it declared, and at least what its records tell: known and missing answers.
-- One that declared no number counts with its records; one that declared a number and has no records, with that number."
CREATE OR REPLACE TEMP TABLE whole AS
WITH lot_class AS (  -- of a class too, where it can be declared
    SELECT n, '' AS attribute, '' AS class FROM awarded
    UNION ALL SELECT n, attribute, class FROM class WHERE n IS NOT NULL AND attribute <> 'productgroep' AND class <> 'onbekend'
), traject_class AS (
    SELECT tid, '' AS attribute, '' AS class FROM traject
    UNION ALL SELECT tid, attribute, class FROM class WHERE tid IS NOT NULL AND attribute <> 'productgroep' AND class <> 'onbekend'
), procedure_lot AS (
    SELECT t.*, row_number() OVER (PARTITION BY t.traject ORDER BY CASE WHEN w.yes = 1 THEN 0 WHEN w.yes IS NULL THEN 1 ELSE 2 END, t.by_lead DESC, t.s) AS place
    FROM traject_answer w JOIN traject t USING (tid) WHERE w.kpi = 'PRO-05'
), told AS (  -- what each organisation records, or adds as a total of its own
    SELECT 'percelen' AS unit, NULL AS kpi, org_key, org_type, attribute, class, '' AS code, count(*) AS amount
    FROM awarded JOIN lot_class USING (n) GROUP BY ALL
    UNION ALL  -- "By theme only records of which something is known about that theme" (10).
    SELECT 'percelen', 'PRO-10', org_key, org_type, attribute, class, theme, count(*)
    FROM awarded JOIN lot_class USING (n) JOIN lot_status t USING (n) WHERE t.status <> 'unknown' GROUP BY ALL
    UNION ALL
    SELECT 'trajecten', NULL, org_key, org_type, attribute, class, '', count(*) FROM procedure_lot JOIN traject_class USING (tid) WHERE place = 1 GROUP BY ALL
    UNION ALL
    SELECT count_unit, kpi, org_key, org_type, '', '', '', sum(denominator) FROM counted
    WHERE nature = 'gerealiseerd' AND value_type = 'ratio' AND apart = '' GROUP BY ALL
), recorded AS (
    SELECT k.kpi, t.unit, t.org_key, t.org_type, t.attribute, t.class, t.code, sum(t.amount) AS amount
    FROM definition k JOIN told t ON t.kpi IS NULL OR t.kpi = k.kpi GROUP BY ALL
), stated AS (
    SELECT kpi, unit, org_key, org_type, dimension AS attribute, d.code AS class, t.code, quantity, amount
    FROM declared d CROSS JOIN definition JOIN (SELECT '' AS code UNION ALL SELECT theme FROM six) t ON t.code = '' OR kpi = 'PRO-10'
    WHERE measure = 'gegund_in_periode' AND d.code <> 'onbekend' AND unit IS NOT NULL
), count_of AS (
    SELECT kpi, unit, org_key, attribute, class, code, coalesce(r.org_type, d.org_type) AS org_type,
           greatest(coalesce(d.amount, 0), coalesce(r.amount, 0)) AS amount, coalesce(d.amount > 0, false) AS is_declared
    FROM (FROM stated WHERE quantity = 'count') d FULL JOIN recorded r USING (kpi, unit, org_key, attribute, class, code)
), worth AS (  -- "In euro the same holds by value basis, for what was declared on it and the value of the lots in the file."
    SELECT k.kpi, a.value_basis AS unit, a.org_key, a.org_type, c.attribute, c.class, sum(a.value) AS amount
    FROM awarded a JOIN lot_weight w USING (n) JOIN lot_class c USING (n) CROSS JOIN (VALUES ('PRO-06'), ('PRO-08'), ('PRO-12')) AS k(kpi)
    -- "With fictieve_korting the lot has no weight in percent" (22): it is no answer in PRO-12.
    WHERE a.value IS NOT NULL AND NOT (k.kpi = 'PRO-12' AND w.weight = 'deduction') GROUP BY ALL
), value_of AS (
    SELECT kpi, unit, org_key, attribute, class, coalesce(r.org_type, d.org_type) AS org_type,
           greatest(coalesce(d.amount, 0), coalesce(r.amount, 0)) AS amount
    FROM (FROM stated WHERE quantity = 'value' AND kpi IN ('PRO-06', 'PRO-08', 'PRO-12')) d FULL JOIN worth r USING (kpi, unit, org_key, attribute, class)
), of_each AS (
    SELECT kpi, unit AS count_unit, '' AS apart, org_type, attribute, class, code, amount, is_declared FROM count_of
    UNION ALL
    SELECT kpi, 'percelen', CASE kpi WHEN 'PRO-12' THEN 'gewichtsoort=percentage; ' ELSE '' END || 'waardebasis=' || unit, org_type, attribute, class, '', amount, true
    FROM value_of
)
SELECT kpi, count_unit, apart, '' AS organisation_type, attribute, class, code, sum(amount) AS w, bool_or(is_declared) AS is_declared FROM of_each GROUP BY ALL
UNION ALL
SELECT kpi, count_unit, apart, org_type, '', '', code, sum(amount), bool_or(is_declared) FROM of_each WHERE org_type <> '' AND attribute = '' GROUP BY ALL;
DELETE FROM whole WHERE kpi NOT IN (SELECT kpi FROM definition WHERE population = 'gegund_in_periode');

-- "Where it is known how many organisations of each type are expected": how many are absent, beside those that report. `expected` holds how many
-- are. All that follows is times `scale`, so that a mean over those that report needs no division.
CREATE OR REPLACE TEMP TABLE absent AS
WITH reports AS (
    SELECT org_type AS organisation_type, count(*) AS there
    FROM (SELECT org_key, min(org_type) FILTER (org_type <> '') AS org_type
          FROM (SELECT s, unnest(coverages).organisation AS id FROM doc) JOIN organisation USING (s, id) GROUP BY org_key)
    GROUP BY org_type
)
SELECT organisation_type, coalesce(there, 0) AS there, greatest(number - coalesce(there, 0), 0) AS lacking
FROM expected LEFT JOIN reports USING (organisation_type);
CREATE OR REPLACE TEMP TABLE absent_at_all AS
SELECT coalesce(sum(there), 0) AS there, coalesce(sum(lacking), 0) AS lacking, coalesce(bool_or(there = 0 AND lacking > 0), false) AS nobody_knows,
       CAST(coalesce(product(there) FILTER (there > 0) * sum(there), 1) AS HUGEINT) AS scale
FROM absent;

CREATE OR REPLACE MACRO between_these(lowest, highest, divisor) AS [lowest, divisor, highest, divisor];
CREATE OR REPLACE TEMP TABLE figure AS
WITH sums AS (
    SELECT kpi, nature, unit, count_unit, apart, part, dimension, code, organisation_type, attribute, class,
           CAST(sum(numerator) AS DECIMAL(38, 9)) AS n, CAST(sum(denominator) FILTER (numerator IS NOT NULL) AS DECIMAL(38, 9)) AS k,
           coalesce(sum(known) FILTER (numerator IS NOT NULL), 0) AS known,
           histogram(coalesce(reason, 'onbekend')) FILTER (numerator IS NULL) AS missing,
           count(*) FILTER (numerator IS NULL) AS gaps, coalesce(sum(coalesce(denominator, 1)) FILTER (numerator IS NULL), 0) AS rest,
           count(*) FILTER (lower_bound) AS lower_bounds
    FROM scope GROUP BY ALL
), facts AS (
    SELECT f.*, d.canonical_unit, d.most, d.protects, w.w, coalesce(w.is_declared, false) AS incomplete, d.derivation = 'uit_registratie' AS from_records,
           (d.derivation <> 'waarneming' OR d.value_type = 'yes_no') AND (f.apart <> 'gewichtsoort=fictieve_korting' OR f.gaps = 0) AS counts,
           -- "What may pass 100 % (a reduction, a rate of realisation, a difference) has no bounds."
           f.kpi IN ('KLI-03', 'MIL-04', 'SOC-04') OR contains(f.apart, 'maatstaf=verschil') OR d.canonical_unit NOT IN ('procent', 'aantal') AS may_pass,
           -- "An absent one has as much as the mean of its type (known and unknown)": in the whole. "This holds in a figure on all organisations
           -- or on one type", and not in one that is divided by product group, threshold or nature too.
           CAST(coalesce(w.w, f.k + CASE WHEN f.kpi IN ('PRO-03', 'PRO-04') THEN 0 ELSE f.rest END, f.rest) AS DECIMAL(38, 9)) AS amount,
           f.attribute = '' AND f.dimension NOT IN ('productgroep', 'drempelregime', 'opdrachttype') AS holds_absent
    FROM sums f JOIN definition d USING (kpi)
    LEFT JOIN whole w ON w.kpi = f.kpi AND w.count_unit = f.count_unit AND w.apart = f.apart AND w.organisation_type = f.organisation_type
                         AND w.attribute = f.attribute AND w.class = f.class AND w.code = CASE f.kpi WHEN 'PRO-10' THEN f.code ELSE '' END AND f.nature = 'gerealiseerd' AND (f.unit = d.canonical_unit OR f.k IS NULL)
), of_type AS (
    SELECT f.kpi, f.nature, f.unit, f.count_unit, f.apart, f.part, f.dimension, f.code, f.organisation_type, a.lacking,
           CAST(f.amount * (a.lacking * (t.scale // a.there)) AS DECIMAL(38, 9)) AS amount
    FROM facts f JOIN absent a USING (organisation_type) CROSS JOIN absent_at_all t WHERE f.holds_absent AND a.there > 0
), of_all AS (
    SELECT kpi, nature, unit, count_unit, apart, part, dimension, code, sum(amount) AS amount FROM of_type GROUP BY ALL
), with_absent AS (  -- "in a figure that protects suppliers or persons as the mean of all, so that its bounds tell nothing of one type"
    SELECT f.*, t.scale, f.holds_absent AND f.organisation_type = '' AND t.nobody_knows AS nobody_knows,
           f.holds_absent AND CASE f.organisation_type WHEN '' THEN t.lacking > 0 ELSE coalesce(o.lacking > 0, false) END AS some_absent,
           CASE WHEN NOT f.holds_absent OR t.there = 0 THEN 0 WHEN f.organisation_type <> '' THEN coalesce(o.amount, 0)
                WHEN f.protects = 'niemand' THEN coalesce(a.amount, 0) ELSE f.amount * (t.lacking * (t.scale // t.there)) END AS a
    FROM facts f CROSS JOIN absent_at_all t
    LEFT JOIN of_type o USING (kpi, nature, unit, count_unit, apart, part, dimension, code, organisation_type)
    LEFT JOIN of_all a USING (kpi, nature, unit, count_unit, apart, part, dimension, code)
)
-- bounds: the lower numerator and what divides it, and the upper one with what divides that.
SELECT kpi, nature, unit, count_unit, apart, part, dimension, code, organisation_type, attribute, class, n, k, known, missing, canonical_unit,
       CASE -- "A sum of what records tell is at least what it is, where something is missing (in the sum itself, or of
            -- a declared whole); one of observed values may fall." With a lower bound
            -- among them, and nothing missing, it is at least that too.
            WHEN k IS NULL THEN CASE WHEN from_records AND (gaps > 0 OR incomplete OR some_absent) OR lower_bounds > 0 AND gaps = 0 AND NOT some_absent THEN [n, NULL, NULL, NULL] END
            WHEN k = 0 THEN NULL
            -- "Of PRO-03 and PRO-04 the whole is what was declared. PRO-03 is known exactly. PRO-04 may be up to 100 % where an amount is missing."
            WHEN kpi IN ('PRO-03', 'PRO-04') THEN [CASE WHEN nobody_knows THEN 0 ELSE n * scale END, k * scale + a,
                                                   CASE WHEN kpi = 'PRO-04' AND gaps > 0 THEN k ELSE n END, k]
            -- "If none of a type reported, a share lies between 0 and most."
            WHEN nobody_knows AND NOT may_pass THEN between_these(0, most, 1)
            -- "The outcome lies between N / W and (N + most x (W - K)) / W."
            WHEN w IS NOT NULL THEN between_these(n * scale, (n + most * (w - k)) * scale + most * a, w * scale + a)
            -- "A KPI of which nobody declares a whole has the records as its whole: K and what is missing, one for each answer."
            WHEN counts AND NOT may_pass THEN between_these(n * scale, (n + most * rest) * scale + most * a, (k + rest) * scale + a)
            -- "Of a share of amounts that an observation tells: between 0 and 100 %. Nor has a share of which nothing is missing, if it is of such amounts."
            WHEN (gaps > 0 OR some_absent) AND NOT may_pass THEN between_these(0, 1, 1) END AS bounds
FROM with_absent;
