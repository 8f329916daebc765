CREATE TRUSTED LANGUAGE other HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler
  VALIDATOR plpgsql_validator;
CREATE FUNCTION one() RETURNS integer LANGUAGE other AS 'BEGIN RETURN 1; END';
