package io.periplus.serve.jdbc;

import io.periplus.errors.PeriplusException;
import io.periplus.errors.ServeErrors;
import io.periplus.store.ReaderSession;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Spark's Thrift server over the releases of one warehouse. It is part of a Spark distribution and
 * not of the libraries that Maven brings, so that it is found by its name.
 */
public final class JdbcServer {
  private static final String THRIFT = "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2";

  private JdbcServer() {}

  /**
   * Starts to listen; returns when clients can come.
   *
   * @param spark a session that reads
   * @param gold tables and views of gold, such as {@code gold.dim_date}
   * @throws PeriplusException PER-1017 when Spark came without its Thrift server, PER-1021 when the
   *     address cannot be listened at
   */
  public static void start(SparkSession spark, Address address, List<String> gold) {
    Class<?> thrift = thrift();
    address.users().ifPresent(Users::read);
    settings(address)
        .forEach(
            (key, value) -> {
              // The server reads some from Hadoop's settings, some from Java's.
              spark.sparkContext().hadoopConfiguration().set(key, value);
              System.setProperty(key, value);
            });
    GoldSchema.register(spark, gold);
    ReaderSession.serve(spark);
    try {
      thrift
          .getMethod("startWithSparkSession", SparkSession.class, boolean.class)
          .invoke(null, spark, false);
    } catch (InvocationTargetException e) {
      throw ServeErrors.cannotListen(address.url(), rootMessage(e));
    } catch (ReflectiveOperationException e) {
      throw ServeErrors.noThriftServer(e.toString());
    }
  }

  private static Class<?> thrift() {
    try {
      return Class.forName(THRIFT);
    } catch (ClassNotFoundException e) {
      throw ServeErrors.noThriftServer(e.toString());
    }
  }

  private static Map<String, String> settings(Address address) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("hive.server2.transport.mode", "binary");
    settings.put("hive.server2.thrift.bind.host", address.host());
    settings.put("hive.server2.thrift.port", Integer.toString(address.port()));
    settings.put("hive.server2.authentication", address.users().isPresent() ? "CUSTOM" : "NONE");
    settings.put("hive.server2.custom.authentication.class", Doorkeeper.class.getName());
    settings.put("hive.server2.enable.doAs", "false");
    address.users().ifPresent(file -> settings.put(Doorkeeper.USERS, file.toString()));
    return settings;
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
