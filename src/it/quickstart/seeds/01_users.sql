INSERT INTO users (name, email)
SELECT seed.name, seed.email
FROM (
  SELECT 'Ada' AS name, 'ada@example.com' AS email
  UNION ALL SELECT 'Grace', 'grace@example.com'
  UNION ALL SELECT 'Edsger', 'edsger@example.com'
) AS seed
WHERE NOT EXISTS (SELECT 1 FROM users WHERE users.email = seed.email);
