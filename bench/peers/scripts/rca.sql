-- RCA by DuckDB's shell, in the folder of the run.
COPY (
  WITH x AS (
    SELECT year AS period, reporter, product, sum(value) AS value
    FROM read_csv('flows.csv', types = {'year': 'VARCHAR', 'product': 'VARCHAR'}) GROUP BY ALL
  )
  SELECT period, reporter, product,
    (value / sum(value) OVER (PARTITION BY period, reporter))
      / (sum(value) OVER (PARTITION BY period, product) / sum(value) OVER (PARTITION BY period)) AS value
  FROM x
) TO 'theirs.csv' (HEADER);
