package io.periplus.scorecard;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * The scorecard as one page that asks nothing of any network: style, chart library and data are
 * inside, and its content policy forbids everything else.
 */
public final class HtmlScorecard {
  private static final String TEMPLATES = "io/periplus/scorecard";
  private static final String LIBRARY =
      "META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

  private HtmlScorecard() {}

  /** The page, UTF-8. */
  public static String render(Scorecard card) {
    String library = resource(LIBRARY);
    String script = resource(TEMPLATES + "/scorecard.js");
    Map<String, Object> scope = new HashMap<>(PageScope.of(card));
    scope.put("policy", policy(library, script));
    scope.put("style", resource(TEMPLATES + "/scorecard.css"));
    scope.put("library", library);
    scope.put("script", script);
    scope.put("data", ChartData.json(card));
    MustacheFactory mustache = new DefaultMustacheFactory(TEMPLATES);
    StringWriter page = new StringWriter();
    mustache.compile("scorecard.mustache").execute(page, scope);
    return page.toString();
  }

  /** Only the two scripts of this build may run, so that a script hidden in a label cannot. */
  private static String policy(String... scripts) {
    StringBuilder allowed = new StringBuilder();
    for (String script : scripts) {
      allowed.append(" 'sha256-").append(digest(script)).append("'");
    }
    return "default-src 'none'; script-src"
        + allowed
        + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String digest(String text) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sha256);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String resource(String path) {
    try (InputStream in = HtmlScorecard.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Not on the class path: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
