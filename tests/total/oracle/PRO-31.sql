-- PRO-31 "Targets of buyer groups that are due and reached" / "... of which the result is known". "A target counts if its subject is a buyer group
-- and the lead submits the file. The year of the target may not be after that of the last day of the period. The result is the latest realised
-- observation about the same group and KPI, converted to the unit of the target. It ends in or after the year of the target, and not after the period."
WITH target AS (
    SELECT d.s, d.p_end, m.submitter_type AS org_type, d.t.id, d.t.kpi, d.t.subject.id AS group_id, d.t.unit, exact(exact(d.t.value) * thousands(d.t.unit)) AS value, d.t.year, k.direction
    FROM (SELECT s, p_end, unnest(targets) AS t FROM doc) d
    JOIN (SELECT s, unnest(buyer_groups) AS g FROM doc) g ON g.s = d.s AND g.g.id = d.t.subject.id
    JOIN submission m ON m.s = d.s AND m.submitter = g.g.lead
    LEFT JOIN file_kpi k ON k.s = d.s AND k.kpi = d.t.kpi
    WHERE d.t.subject.type = 'buyer_group' AND d.t.year <= year(d.p_end)
), result AS (
    SELECT t.s, t.id, t.org_type,
           CASE t.direction WHEN 'lager_is_beter' THEN exact(x.number * thousands(x.unit)) <= t.value
                            WHEN 'hoger_is_beter' THEN exact(x.number * thousands(x.unit)) >= t.value END AS yes
    FROM target t JOIN observation x ON x.s = t.s AND x.subject_type = 'buyer_group' AND x.subject_id = t.group_id AND x.kpi = t.kpi
     AND unit_in_thousands(x.unit) IS NOT DISTINCT FROM unit_in_thousands(t.unit)
    WHERE x.nature = 'gerealiseerd' AND x.number IS NOT NULL AND coalesce(x.verification, '') <> 'afgekeurd'
      AND year(x.until) >= t.year AND x.until <= t.p_end
    QUALIFY row_number() OVER (PARTITION BY t.s, t.id ORDER BY x.until DESC, x.pos DESC) = 1
)
INSERT INTO adds BY NAME
SELECT 'PRO-31' AS kpi, t.org_type AS organisation_type, CAST(r.yes AS INTEGER) AS numerator, 1 AS denominator
FROM target t LEFT JOIN result r USING (s, id);
