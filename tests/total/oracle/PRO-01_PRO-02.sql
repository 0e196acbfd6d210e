-- PRO-01 "the number of lots that you declare as awarded in the period, within your own scope".
-- PRO-02 "the total value, excluding VAT, of the lots awarded in the period"; "values without options, per year or with an unknown basis are
-- shown apart and are not added".
INSERT INTO adds BY NAME
SELECT 'PRO-01' AS kpi, 'aantal' AS unit, unit AS count_unit, dimension, code, org_type AS organisation_type, amount AS numerator
FROM declared WHERE measure = 'gegund_in_periode' AND quantity = 'count';

INSERT INTO adds BY NAME
SELECT 'PRO-02' AS kpi, 'EUR' AS unit, 'percelen' AS count_unit, coalesce('waardebasis=' || unit, '') AS apart, dimension, code,
       org_type AS organisation_type, amount AS numerator
FROM declared WHERE measure = 'gegund_in_periode' AND quantity = 'value';

-- "Whoever gives a reason instead of the number, with the unit of count, is missing for that reason." "A reason instead of an amount, without unit
-- of count, counts as a value that is missing."
INSERT INTO adds BY NAME
SELECT CASE WHEN count_unit IS NULL THEN 'PRO-02' ELSE 'PRO-01' END AS kpi, CASE WHEN count_unit IS NULL THEN 'EUR' ELSE 'aantal' END AS unit,
       coalesce(count_unit, 'percelen') AS count_unit, org_type AS organisation_type, missing_reason AS reason
FROM population WHERE measure = 'gegund_in_periode' AND missing_reason IS NOT NULL;
