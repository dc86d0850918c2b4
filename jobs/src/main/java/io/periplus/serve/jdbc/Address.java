package io.periplus.serve.jdbc;

import io.periplus.errors.ServeErrors;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the server listens, and who may come in.
 *
 * @param host name or number of the network interface
 * @param port TCP port
 * @param users file of users; without one nobody is asked for a password
 */
public record Address(String host, int port, Optional<Path> users) {

  /**
   * Refuses to open gold to a network without a password.
   *
   * @throws io.periplus.errors.PeriplusException PER-1018
   */
  public Address {
    if (users.isEmpty() && !isLoopback(host)) {
      throw ServeErrors.openToAll(host);
    }
  }

  /** What a client is given. */
  public String url() {
    return "jdbc:hive2://%s:%d/gold".formatted(host, port);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw ServeErrors.cannotListen(host, "no such host");
    }
  }
}
