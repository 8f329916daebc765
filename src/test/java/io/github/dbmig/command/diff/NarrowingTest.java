package io.github.dbmig.command.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrowingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integer | bigint | false",
        "bigint | integer | true",
        "integer | numeric | false",
        "integer | numeric(3,0) | true",
        "character varying(20) | character varying(60) | false",
        "character varying(20) | character varying | false",
        "character varying(60) | character varying(20) | true",
        "character varying | character varying(20) | true",
        "character varying(20) | text | false",
        "timestamp without time zone | text | false",
        "text | character varying(20) | true",
        "double precision | integer | true",
        "jsonb | json | true",
        "int | bigint | false",
        "bigint | int | true",
        "int | int unsigned | true",
        "text | longtext | false",
        "longtext | text | true",
        "varchar(20) | text | false",
      })
  void valuesMayBeCutWhereTheNewTypeIsNotKnownToHoldTheOld(
      String from, String to, boolean narrows) {
    assertThat(Narrowing.test(from, to)).isEqualTo(narrows);
  }
}
