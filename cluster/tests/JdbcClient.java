import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A client that knows JDBC and nothing of Periplus. Each argument after URL, user and password is a
 * question: {@code @schemas}, {@code @tables SCHEMA}, {@code @columns TABLE}, or a statement. It
 * prints a line a row with tabs between values, {@code ! MESSAGE} for what was refused, and an empty
 * line after each answer.
 */
public final class JdbcClient {
  public static void main(String[] args) {
    try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2])) {
      for (int i = 3; i < args.length; i++) {
        ask(connection, args[i]);
        System.out.println();
      }
    } catch (SQLException e) {
      System.out.println("! " + e.getMessage());
    }
  }

  private static void ask(Connection connection, String question) {
    String[] words = question.split(" ", 2);
    try (Statement statement = connection.createStatement()) {
      switch (words[0]) {
        case "@schemas" -> print(connection.getMetaData().getSchemas(), "TABLE_SCHEM");
        case "@tables" ->
            print(
                connection.getMetaData().getTables(null, words[1], "%", null),
                "TABLE_NAME",
                "TABLE_TYPE");
        case "@columns" ->
            print(
                connection.getMetaData().getColumns(null, "gold", words[1], "%"),
                "COLUMN_NAME",
                "TYPE_NAME",
                "REMARKS");
        default -> {
          if (statement.execute(question)) {
            print(statement.getResultSet());
          }
        }
      }
    } catch (SQLException e) {
      System.out.println("! " + e.getMessage().replace('\n', ' '));
    }
  }

  private static void print(ResultSet rows, String... columns) throws SQLException {
    int width = columns.length == 0 ? rows.getMetaData().getColumnCount() : columns.length;
    while (rows.next()) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        values.add(columns.length == 0 ? rows.getString(i + 1) : rows.getString(columns[i]));
      }
      System.out.println(String.join("\t", values.stream().map(String::valueOf).toList()));
    }
  }
}
