-- PRO-29 "Awarded lots with at least one winner of size micro, small or medium" / "Awarded lots whose winner has a known size".
WITH winner AS (
    SELECT a.n, bool_or(o.size_class IN ('micro', 'klein', 'middelgroot')) AS sme, bool_and(o.size_class IS NOT NULL) AS is_known
    FROM awarded a JOIN contract_lot l USING (n) JOIN contract c ON c.cn = l.cn AND NOT c.is_call_off JOIN supplier u ON u.cn = c.cn
    JOIN organisation o ON o.s = c.s AND o.id = u.supplier_id
    GROUP BY a.n
)
INSERT INTO adds BY NAME
SELECT 'PRO-29' AS kpi, 'percelen' AS count_unit, a.org_type AS organisation_type,
       CASE WHEN w.sme THEN 1 WHEN w.is_known THEN 0 END AS numerator,
       1 AS denominator, a.n
FROM awarded a LEFT JOIN winner w USING (n);

-- SOC-01 "Awarded lots in which social return is asked for", DIV-01 "... in which the theme diversity and inclusion is applied" / "Awarded lots
-- whose status for" that theme "is known".
INSERT INTO adds BY NAME
SELECT CASE t.theme WHEN 'di' THEN 'DIV-01' ELSE 'SOC-01' END AS kpi, 'percelen' AS count_unit, a.org_type AS organisation_type,
       CASE t.status WHEN 'applied' THEN 1 WHEN 'not' THEN 0 END AS numerator, 1 AS denominator, n
FROM awarded a JOIN lot_status t USING (n) WHERE t.theme IN ('di', 'social_return');

-- DIV-03 "Awarded lots in which criteria for accessibility are included" / "... included or left out with a reason".
INSERT INTO adds BY NAME
SELECT 'DIV-03' AS kpi, 'percelen' AS count_unit, org_type AS organisation_type, 
       CASE accessibility WHEN 'opgenomen' THEN 1 WHEN 'niet_opgenomen_gemotiveerd' THEN 0 END AS numerator, 1 AS denominator, n
FROM awarded WHERE accessibility IS DISTINCT FROM 'niet_opgenomen';

-- KLI-11 "Awarded lots with a requirement or criterion on the scale of the CO2 Performance Ladder" / "... of which it is known whether the ladder
-- was used". "A suggestion does not count. It is a no if climate is not applied, or if each criterion for climate has a level of another scale."
-- By co2_ladder: the number of lots with that level.
CREATE TEMP TABLE ladder_level AS
SELECT n, level FROM criterion WHERE scale = 'co2_prestatieladder' AND criterion_type <> 'suggestie'
UNION
SELECT n, level FROM lot_status WHERE scale = 'co2_prestatieladder' AND status = 'applied';
WITH other_scale AS (
    SELECT n FROM criterion_theme WHERE theme = 'klimaat' AND criterion_type <> 'suggestie'
    GROUP BY n HAVING bool_and(scale IS NOT NULL AND scale <> 'co2_prestatieladder')
), answer AS (
    SELECT a.n, a.org_type, CASE WHEN a.n IN (SELECT n FROM ladder_level) THEN 1
                            WHEN t.status = 'not' OR (t.status = 'applied' AND a.n IN (FROM other_scale)) THEN 0 END AS yes
    FROM awarded a JOIN lot_status t USING (n) WHERE t.theme = 'klimaat'
)
INSERT INTO adds BY NAME
SELECT 'KLI-11' AS kpi, 'percelen' AS count_unit, org_type AS organisation_type, yes AS numerator, 1 AS denominator, n
FROM answer;
INSERT INTO adds BY NAME
SELECT 'KLI-11' AS kpi, 'aantal' AS unit, 'percelen' AS count_unit, 'co2_ladder' AS dimension, v.level AS code, a.org_type AS organisation_type,
       1 AS numerator, n
FROM awarded a JOIN ladder_level v USING (n);

-- KLI-13 "Awarded lots for works or greenery in which climate adaptation was applied" / "... of which it is known". "A subtheme of a criterion does
-- not count here. It is a no if climate is not applied, or if the theme has other subthemes only. A lot without a nature is unknown."
WITH answer AS (
    SELECT a.n, a.org_type, CASE WHEN coalesce(a.nature, 'onbekend') = 'onbekend' AND a.product_group IS DISTINCT FROM 'groenvoorzieningen' THEN NULL
                            WHEN t.status = 'not' THEN 0
                            WHEN t.status = 'applied' AND len(t.subthemes) > 0 THEN CAST(list_contains(t.subthemes, 'klimaat.adaptatie') AS INTEGER)
                            END AS yes
    FROM awarded a JOIN lot_status t USING (n)
    WHERE t.theme = 'klimaat' AND (coalesce(a.nature, 'onbekend') IN ('werken', 'onbekend') OR a.product_group = 'groenvoorzieningen')
)
INSERT INTO adds BY NAME
SELECT 'KLI-13' AS kpi, 'percelen' AS count_unit, org_type AS organisation_type, yes AS numerator, 1 AS denominator, n
FROM answer;

-- KLI-14 "Each awarded lot with threshold boven_eu: gevraagd and uitzondering are yes, niet_gevraagd is no; niet_van_toepassing is outside.
-- If nothing is filled in, or the threshold is unknown, the lot is missing."
INSERT INTO adds BY NAME
SELECT 'KLI-14' AS kpi, 'percelen' AS count_unit, org_type AS organisation_type,
       CASE WHEN coalesce(threshold_regime, 'onbekend') = 'onbekend' THEN NULL
            WHEN energy_efficiency IN ('gevraagd', 'uitzondering') THEN 1 WHEN energy_efficiency = 'niet_gevraagd' THEN 0 END AS numerator,
       1 AS denominator, n
FROM awarded WHERE coalesce(threshold_regime, 'onbekend') IN ('boven_eu', 'onbekend') AND energy_efficiency IS DISTINCT FROM 'niet_van_toepassing';

-- KET-01 "Awarded lots from the denominator in which the supply chain theme is applied" / "Awarded lots above the EU threshold in a risk
-- category, with a known status for the supply chain theme"; "geen" is left out, no category is missing.
WITH risky AS (
    SELECT a.n, a.isv, a.org_type, CASE WHEN a.isv IS NULL THEN NULL WHEN t.status = 'applied' THEN 1 WHEN t.status = 'not' THEN 0 END AS yes
    FROM awarded a JOIN lot_status t USING (n)
    WHERE t.theme = 'keten' AND a.threshold_regime = 'boven_eu' AND a.isv IS DISTINCT FROM 'geen'
)
INSERT INTO adds BY NAME
SELECT 'KET-01' AS kpi, 'percelen' AS count_unit, u.dimension, u.code, r.org_type AS organisation_type, r.yes AS numerator, 1 AS denominator, r.n
FROM risky r, (VALUES ('', ''), ('isv_risicocategorie', r.isv)) AS u(dimension, code)
WHERE u.code IS NOT NULL;
