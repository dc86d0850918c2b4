package io.periplus.serve.jdbc;

import io.periplus.errors.ServeErrors;
import java.nio.file.Path;
import javax.security.sasl.AuthenticationException;
import org.apache.hive.service.auth.PasswdAuthenticationProvider;

/** Asked by the Thrift server, which makes it by its name, for every connection. */
public final class Doorkeeper implements PasswdAuthenticationProvider {
  /** System property: the file of users. */
  static final String USERS = "periplus.serve.users";

  private final Users users = Users.read(Path.of(System.getProperty(USERS, "")));

  @Override
  public void Authenticate(String user, String password) throws AuthenticationException {
    if (!users.admit(user, password)) {
      throw new AuthenticationException(ServeErrors.wrongPassword().toString());
    }
  }
}
