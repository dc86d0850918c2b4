package io.periplus.cli.serve;

import io.periplus.errors.StoreErrors;
import io.periplus.serve.jdbc.Users;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the line of a user. */
@Command(
    name = "user",
    description =
        "Print the line of a user for the file of --users; the password is the first line of standard"
            + " input: read -rs P; periplus serve user NAME <<< \"$P\"",
    mixinStandardHelpOptions = true)
final class ServeUser implements Runnable {
  private static final int SHORTEST = 12;

  @Parameters(paramLabel = "NAME", description = "Name without colon or space.")
  private String name = "";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    if (!name.matches("[^:\\s]+")) {
      throw new ParameterException(spec.commandLine(), "A name has no colon and no space: " + name);
    }
    char[] password = password();
    if (password.length < SHORTEST) {
      throw new ParameterException(
          spec.commandLine(),
          "The password has %d characters; take %d or more".formatted(password.length, SHORTEST));
    }
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    spec.commandLine().getOut().println(Users.line(name, password, salt));
    spec.commandLine().getOut().flush();
  }

  private static char[] password() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? new char[0] : line.toCharArray();
    } catch (IOException e) {
      throw StoreErrors.storeFailed("read", Path.of("standard input"), e);
    }
  }
}
