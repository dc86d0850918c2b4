package io.periplus.stats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The shard of a customer: the same today and tomorrow, here and in SQL, however the data lie.
 *
 * <p>The hash is XXH64 with seed 42 over the UTF-8 bytes, which is what {@code
 * pmod(xxhash64(customer_id), shards)} says in Spark SQL.
 */
public final class Shards {
  private static final long SEED = 42;
  private static final long P1 = 0x9E3779B185EBCA87L;
  private static final long P2 = 0xC2B2AE3D27D4EB4FL;
  private static final long P3 = 0x165667B19E3779F9L;
  private static final long P4 = 0x85EBCA77C2B2AE63L;
  private static final long P5 = 0x27D4EB2F165667C5L;

  private Shards() {}

  /** A number from 0 to {@code shards - 1}. */
  public static int of(String customerId, int shards) {
    return Math.floorMod(hash(customerId, SEED), shards);
  }

  /** XXH64 of a text. */
  static long hash(String text, long seed) {
    ByteBuffer bytes =
        ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)).order(ByteOrder.LITTLE_ENDIAN);
    int length = bytes.remaining();
    long hash = length >= 32 ? stripes(bytes, seed) : seed + P5;
    hash += length;
    while (bytes.remaining() >= 8) {
      hash = Long.rotateLeft(hash ^ round(0, bytes.getLong()), 27) * P1 + P4;
    }
    if (bytes.remaining() >= 4) {
      hash ^= (bytes.getInt() & 0xFFFFFFFFL) * P1;
      hash = Long.rotateLeft(hash, 23) * P2 + P3;
    }
    while (bytes.hasRemaining()) {
      hash ^= (bytes.get() & 0xFFL) * P5;
      hash = Long.rotateLeft(hash, 11) * P1;
    }
    return avalanche(hash);
  }

  private static long stripes(ByteBuffer bytes, long seed) {
    long[] lanes = {seed + P1 + P2, seed + P2, seed, seed - P1};
    while (bytes.remaining() >= 32) {
      for (int lane = 0; lane < 4; lane++) {
        lanes[lane] = round(lanes[lane], bytes.getLong());
      }
    }
    long hash = 0;
    int[] turns = {1, 7, 12, 18};
    for (int lane = 0; lane < 4; lane++) {
      hash += Long.rotateLeft(lanes[lane], turns[lane]);
    }
    for (long lane : lanes) {
      hash = (hash ^ round(0, lane)) * P1 + P4;
    }
    return hash;
  }

  private static long round(long lane, long input) {
    return Long.rotateLeft(lane + input * P2, 31) * P1;
  }

  private static long avalanche(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * P2;
    mixed = (mixed ^ (mixed >>> 29)) * P3;
    return mixed ^ (mixed >>> 32);
  }
}
