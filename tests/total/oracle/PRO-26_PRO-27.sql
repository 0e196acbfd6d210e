-- PRO-26 "Signatories with an adopted and public action plan" (on the last day of the period); PRO-27 "Signatories with a public report about
-- the year"; both / "Signatories of the MVOI Manifest whose answer is known". A plan in the records is an answer (for PRO-27: a report in it); where the
-- records say nothing, a yes_no row of the organisation itself is, whatever its `relation` (there is nothing to add). Each organisation counts once.
WITH signatory AS (
    SELECT o.org_key, max(o.org_type) AS org_type, max(d.p_end) AS p_end
    FROM organisation o JOIN submission d ON d.s = o.s
    WHERE (o.s, o.id) IN (SELECT (s, c.organisation) FROM (SELECT s, unnest(coverages) AS c FROM doc))
    GROUP BY o.org_key HAVING bool_or(o.joined_on <= d.p_end)
), plan AS (
    SELECT o.org_key, bool_or(d.p.adopted_on <= d.p_end AND d.p.period.end >= d.p_end AND d.p.url IS NOT NULL) AS has_plan,
           bool_or(len(list_filter(coalesce(d.p.reports, []), lambda r: r.year = year(d.p_end) AND r.url IS NOT NULL)) > 0) AS has_report
    FROM (SELECT s, p_end, unnest(action_plans) AS p FROM doc) d JOIN organisation o ON o.s = d.s AND o.id = d.p.organisation
    GROUP BY o.org_key
), recorded AS (
    SELECT 'PRO-26' AS kpi, org_key, has_plan AS yes FROM plan UNION ALL SELECT 'PRO-27', org_key, has_report FROM plan WHERE has_report
), stated AS (
    SELECT kpi, org_key, bool_or(yes_no) AS yes FROM observation
    WHERE kpi IN ('PRO-26', 'PRO-27') AND nature = 'gerealiseerd' AND subject_type = 'organisation' AND yes_no IS NOT NULL AND coalesce(verification, '') <> 'afgekeurd'
    GROUP BY ALL
), answer AS (
    SELECT kpi, org_key, yes FROM recorded
    UNION ALL
    SELECT s.kpi, s.org_key, s.yes FROM stated s
    WHERE NOT EXISTS (SELECT 1 FROM recorded r WHERE r.kpi = s.kpi AND r.org_key = s.org_key)
)
INSERT INTO adds BY NAME
SELECT k.kpi, 'organisaties' AS count_unit, s.org_type AS organisation_type, CAST(a.yes AS INTEGER) AS numerator, 1 AS denominator
FROM signatory s CROSS JOIN (VALUES ('PRO-26'), ('PRO-27')) AS k(kpi) LEFT JOIN answer a ON a.org_key = s.org_key AND a.kpi = k.kpi;
