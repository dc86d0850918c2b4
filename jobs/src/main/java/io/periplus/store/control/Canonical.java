package io.periplus.store.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * JSON in the one form that has a digest: keys sorted, no blanks, no floating point. Python's
 * {@code json.dumps(sort_keys=True, separators=(",", ":"), ensure_ascii=False)} writes the same
 * bytes.
 */
public final class Canonical {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Canonical() {}

  /** The object as text, with its own digest added under {@code sha256}. */
  public static String sealed(Map<String, Object> object) {
    ObjectNode node = (ObjectNode) sorted(JSON.valueToTree(object));
    node.put("sha256", digest(node));
    return text(sorted(node)) + "\n";
  }

  public static String text(Object object) {
    try {
      return JSON.writeValueAsString(JSON.treeToValue(JSON.valueToTree(object), Object.class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Digest of an object, over its canonical form without the field {@code sha256}. */
  public static String digest(JsonNode object) {
    ObjectNode body = object.deepCopy();
    body.remove("sha256");
    return sha256(text(body));
  }

  /** SHA-256 of the text's UTF-8 bytes, 64 hex digits. */
  public static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static JsonNode sorted(JsonNode node) {
    return parse(text(node));
  }
}
