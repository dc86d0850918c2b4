package io.periplus.silver;

import static io.periplus.testkit.TextTables.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.periplus.silver.customer.Customer;
import io.periplus.silver.customer.CustomerSource;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class PersonsTest {
  private static final String RECORDS =
      """
      source_system | customer_source_id | created_at           | source_updated_at    | country | segment | person_or_org | is_test | birth_year
      shop          | a                  | 2024-01-05T00:00:00Z | 2024-01-05T00:00:00Z | PE      | plus    | person        | false   | 1987
      shop          | b                  | 2024-01-03T00:00:00Z | 2024-01-07T00:00:00Z | CL      |         | person        | false   |
      desk          | a                  | 2024-01-04T00:00:00Z | 2024-01-04T00:00:00Z |         | basic   | person        | false   |
      desk          | c                  | 2024-01-04T00:00:00Z | 2024-01-04T00:00:00Z | BR      | basic   | person        | true    |
      desk          | d                  | 2024-01-04T00:00:00Z | 2024-01-04T00:00:00Z | BR      | basic   | organisation  | false   |
      """;

  private static final String IDENTIFIERS =
      """
      source_system | identifier_id | customer_source_id | id_type  | id_hash | is_verified | valid_from           | valid_to
      shop          | 1             | a                  | external | x       | true        | 2024-01-01T00:00:00Z |
      shop          | 2             | b                  | external | x       | false       | 2024-01-01T00:00:00Z |
      shop          | 3             | b                  | email    | e       | true        | 2024-01-01T00:00:00Z |
      desk          | 4             | a                  | email    | e       | true        | 2024-01-01T00:00:00Z |
      desk          | 5             | c                  | email    | e       | false       | 2024-01-01T00:00:00Z |
      desk          | 6             | c                  | phone    | p       | true        | 2024-01-01T00:00:00Z |
      desk          | 7             | d                  | email    | e       | true        | 2024-01-01T00:00:00Z | 2024-02-01T00:00:00Z
      """;

  @Test
  @BadInput(
      id = "D23",
      given = "Several records of one person",
      then = "One person where a proven identifier is shared, with the rule and its confidence")
  void recordsThatShareAProvenIdentifierAreOnePerson(SparkSession spark) {
    SmallCompany company = company(spark);
    Map<String, String> persons =
        company.kept(CustomerSource.TABLE).collectAsList().stream()
            .collect(
                Collectors.toMap(r -> r.getAs("customer_source_id"), r -> r.getAs("customer_id")));

    assertEquals(persons.get("shop:a"), persons.get("shop:b"));
    assertEquals(persons.get("shop:a"), persons.get("desk:a"));
    assertNotEquals(persons.get("shop:a"), persons.get("desk:c"));
    assertNotEquals(persons.get("shop:a"), persons.get("desk:d"));
    assertRows(
        """
        customer_source_id | link_rule   | link_confidence
        shop:a             | external_id | 1.0
        shop:b             | external_id | 1.0
        desk:a             | email       | 0.95
        desk:c             | own_id      | 1.0
        desk:d             | own_id      | 1.0
        """,
        company.kept(CustomerSource.TABLE));
  }

  @Test
  void aPersonIsWhatHisLastChangedRecordSaysAndAsOldAsHisFirst(SparkSession spark) {
    assertRows(
        """
        country | segment | segment_code | created_at          | is_person | is_test | birth_decade | link_confidence
        CL      | plus    | best         | 2024-01-03 00:00:00 | true      | false   | 1980         | 0.95
        BR      | basic   | others       | 2024-01-04 00:00:00 | true      | true    |              | 1.0
        BR      | basic   | others       | 2024-01-04 00:00:00 | false     | false   |              | 1.0
        """,
        company(spark).kept(Customer.TABLE));
  }

  private static SmallCompany company(SparkSession spark) {
    return new SmallCompany(spark)
        .delivered("customer", RECORDS)
        .delivered("customer_identifier", IDENTIFIERS);
  }
}
