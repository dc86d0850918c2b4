package io.periplus.watch;

import io.periplus.config.Operations;
import io.periplus.store.control.Canonical;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Hands alerts to a program or posts them to an address, where the company says so; off otherwise.
 * A hook that fails never fails a night: it is told in the log. The address is never shown.
 */
final class AlertHook {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Operations operations;

  AlertHook(Operations operations) {
    this.operations = operations;
  }

  /** Sends one alert; what went wrong, in words, or nothing. */
  Optional<String> send(Alert alert) {
    String json = json(alert);
    try {
      if (!operations.alertCommand().isEmpty()) {
        run(json);
      }
      if (!operations.webhookFile().isEmpty()) {
        post(json);
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("alert " + alert.id() + " was not sent: interrupted");
    } catch (IOException | UncheckedIOException e) {
      return Optional.of("alert " + alert.id() + " was not sent: " + e.getMessage());
    }
  }

  static String json(Alert alert) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", alert.id());
    fields.put("severity", alert.severity());
    fields.put("code", alert.code());
    fields.put("text", alert.text());
    fields.put("next", alert.next());
    fields.put("first_day", alert.firstDay());
    fields.put("last_day", alert.lastDay());
    return Canonical.text(fields);
  }

  /** No shell, and of our environment the search path only: it may hold secrets. */
  private void run(String json) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(operations.alertCommand())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(Set.of("PATH", "HOME", "LANG"));
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException isUnread) {
      // A command need not read what it is given: how it ends decides.
    }
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the command took more than " + PATIENCE.toSeconds() + " seconds");
    }
    if (process.exitValue() != 0) {
      throw new IOException("the command ended with " + process.exitValue());
    }
  }

  private void post(String json) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(address())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status / 100 != 2) {
      throw new IOException("the webhook answered " + status);
    }
  }

  /** The address of the webhook file, if it is https, to an allowed host, and names no user. */
  URI address() throws IOException {
    try {
      URI address = new URI(Files.readString(Path.of(operations.webhookFile())).strip());
      boolean isAllowed =
          "https".equals(address.getScheme())
              && address.getUserInfo() == null
              && address.getHost() != null
              && operations.webhookHosts().contains(address.getHost());
      if (!isAllowed) {
        throw new IOException("webhook-file holds no https address of one of webhook-hosts");
      }
      return address;
    } catch (URISyntaxException e) {
      // The exception quotes the address, which is a secret.
      throw new IOException("webhook-file holds no address");
    }
  }
}
