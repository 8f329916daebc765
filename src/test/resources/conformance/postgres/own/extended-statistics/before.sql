CREATE TABLE places (city text, zip text, country text);
CREATE STATISTICS places_city (ndistinct) ON city, zip FROM places;
CREATE STATISTICS places_gone ON country, zip FROM places;
ALTER STATISTICS places_city SET STATISTICS 50;
