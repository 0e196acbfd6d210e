-- DIV-02 "Suppliers with a proven policy or the Charter Diversiteit" / "Suppliers who were asked and whose answer is known"; DIV-05 "Suppliers
-- that signed the Charter, with a progress report of at most twelve months old" / "... of whom it is known whether they reported". "A supplier
-- with several contracts counts once: one yes is enough", "known by its official number, else only within its file" (25).
WITH answer AS (
    SELECT x.kpi, x.nature, coalesce(x.count_unit, d.count_unit) AS count_unit, o.org_key AS supplier, x.org_type, x.yes_no,
           coalesce(x.missing_reason, 'onbekend') AS reason
    FROM observation x JOIN definition d USING (kpi) JOIN supplier u USING (cn) JOIN organisation o ON o.s = u.s AND o.id = u.supplier_id
    WHERE x.kpi IN ('DIV-02', 'DIV-05') AND NOT x.not_running
      AND NOT (x.has_value AND coalesce(list_contains(d.refused_verification, x.verification), false))
), once AS (
    SELECT kpi, nature, count_unit, '' AS organisation_type, supplier, bool_or(yes_no) AS yes, min(reason) FILTER (yes_no IS NULL) AS reason FROM answer GROUP BY ALL
    UNION ALL
    SELECT kpi, nature, count_unit, org_type, supplier, bool_or(yes_no), min(reason) FILTER (yes_no IS NULL) FROM answer WHERE org_type <> '' GROUP BY ALL
)
INSERT INTO adds_once BY NAME
SELECT kpi, nature, 'procent' AS unit, count_unit, '' AS apart, '' AS part, '' AS dimension, '' AS code,
       organisation_type, CAST(yes AS INTEGER) AS numerator, 1 AS denominator, 1 AS known, reason
FROM once;
