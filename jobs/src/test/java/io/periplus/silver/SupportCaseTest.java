package io.periplus.silver;

import static io.periplus.testkit.TextTables.assertRows;

import io.periplus.silver.contact.SupportCase;
import io.periplus.testkit.SparkTest;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class SupportCaseTest {
  @Test
  void aCaseCountsItsHandsItsReturnsAndWhoHadToWriteAgain(SparkSession spark) {
    assertRows(
        """
        case_id | transfer_count | reopen_count | reply_count | comment_count
        shop:k1 | 2              | 1            | 1           | 1
        shop:k2 | 0              | 0            | 0           | 2
        shop:k3 | 0              | 0            |             |
        """,
        new SmallCompany(spark)
            .delivered(
                "support_case",
                """
                case_id | status | channel | is_spam | merged_into_case_id
                k1      | closed | email   | false   |
                k2      | closed | email   | false   |
                k3      | open   | email   | false   |
                k4      | open   | email   | true    |
                k5      | closed | email   | false   | k1
                """)
            .delivered(
                "case_event",
                """
                case_event_id | case_id | field_name | old_value | new_value
                1             | k1      | group      |           | first line
                2             | k1      | group      | first line | experts
                3             | k1      | assignee   | ann       | bob
                4             | k1      | assignee   | bob       | bob
                5             | k1      | status     | open      | solved
                6             | k1      | status     | solved    | open
                7             | k1      | status     | open      | closed
                """)
            .delivered("interaction", "interaction_id | case_id\nmail | k2")
            .delivered(
                "message",
                """
                message_id | case_id | interaction_id | author_role | is_public
                1          | k1      |                | customer    | true
                2          | k1      |                | agent       | true
                3          | k1      |                | agent       | false
                4          | k1      |                | customer    | true
                5          |         | mail           | customer    | true
                6          |         | mail           | agent       | true
                7          | k2      |                | agent       | true
                """)
            .kept(SupportCase.TABLE));
  }
}
