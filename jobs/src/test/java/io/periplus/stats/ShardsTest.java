package io.periplus.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShardsTest {

  @Test
  void theHashIsTheOneOfSparkSql() {
    // Spark 4.1.0, xxhash64(text); the last text is longer than one stripe of 32 bytes.
    assertEquals(-7444071767201028348L, Shards.hash("", 42));
    assertEquals(-8582455328737087284L, Shards.hash("a", 42));
    assertEquals(1423657621850124518L, Shards.hash("abc", 42));
    assertEquals(-369569781397518926L, Shards.hash("customer-1", 42));
    assertEquals(7380026953736478117L, Shards.hash("0123456789abcdef0123456789abcdef", 42));
    assertEquals(-2408323649249539794L, Shards.hash("\u00f1and\u00fa \u5ba2", 42));
    assertEquals(
        -111584330502841599L, Shards.hash("0123456789abcdef0123456789abcdef0123456789abcde", 42));
  }

  @Test
  void aCustomerStaysInOneShard() {
    assertEquals(Math.floorMod(-369569781397518926L, 1024), Shards.of("customer-1", 1024));
    assertEquals(Shards.of("customer-1", 1024), Shards.of("customer-1", 1024));
  }

  @Test
  void customersSpreadEvenly() {
    int[] sizes = new int[1024];
    for (int i = 0; i < 102_400; i++) {
      sizes[Shards.of("customer-" + i, 1024)]++;
    }
    double chiSquare = Arrays.stream(sizes).mapToDouble(n -> (n - 100) * (n - 100) / 100.0).sum();
    // 1,023 degrees of freedom: 1023 -+ 4 * sqrt(2046).
    assertTrue(chiSquare > 842 && chiSquare < 1204, "chi-square " + chiSquare);
  }
}
