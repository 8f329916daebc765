CREATE TABLE places (city text, zip varchar(20), country text);
CREATE STATISTICS places_city (ndistinct, dependencies) ON city, zip FROM places;
CREATE STATISTICS places_lower ON (lower(city)), country FROM places;
ALTER STATISTICS places_city SET STATISTICS 100;
COMMENT ON STATISTICS places_city IS 'they depend on each other';
