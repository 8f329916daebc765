package io.github.dbmig.database.dialect.postgresql.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.dialect.postgresql.ddl.table.TypeConversion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeConversionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "integer                     | bigint             | ``",
        "character varying(20)       | text               | ``",
        "numeric(10,2)               | integer            | ``",
        "timestamp with time zone    | date               | ``",
        "uuid                        | text               | ``",
        "text[]                      | character varying[]| ``",
        "text                        | integer            | USING \"c\"::integer",
        "character varying           | public.mood        | USING \"c\"::public.mood",
        "public.mood                 | public.other       | USING \"c\"::text::public.other",
        "integer                     | boolean            | USING \"c\"::boolean",
        "smallint                    | boolean            | USING \"c\"::integer::boolean",
        "boolean                     | bigint             | USING \"c\"::integer::bigint",
        "integer                     | integer[]          | USING ARRAY[\"c\"]",
        "bytea                       | uuid               | USING \"c\"::text::uuid",
        "integer                     | text COLLATE x     | ``",
        "date                        | uuid COLLATE x     | USING \"c\"::text::uuid",
      })
  void saysHowOnlyWhereTheServerDoesNotKnow(String from, String to, String using) {
    assertThat(TypeConversion.using("c", from, to).strip()).isEqualTo(using);
  }
}
