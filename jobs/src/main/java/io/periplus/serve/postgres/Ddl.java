package io.periplus.serve.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that make a schema, from what the sheets declare. */
final class Ddl {
  private final String schema;
  private final String releaseId;

  /**
   * @param schema name of the schema that is made, quoted already
   * @param releaseId stands in each row
   */
  Ddl(String schema, String releaseId) {
    this.schema = schema;
    this.releaseId = releaseId;
  }

  /** The sheet without its keys: they are cheaper when the rows are in. */
  List<String> create(Sheet sheet) {
    List<String> statements = new ArrayList<>();
    String columns =
        sheet.columns().stream()
            .map(c -> quoted(c.name()) + " " + c.type() + (c.required() ? " not null" : ""))
            .collect(Collectors.joining(", "));
    statements.add(
        "create table %s (%s, release_id text not null default %s)"
            .formatted(at(sheet.name()), columns, text(releaseId)));
    statements.add("comment on table %s is %s".formatted(at(sheet.name()), text(sheet.comment())));
    for (Sheet.Column column : sheet.columns()) {
      if (!column.comment().isEmpty()) {
        statements.add(
            "comment on column %s.%s is %s"
                .formatted(at(sheet.name()), quoted(column.name()), text(column.comment())));
      }
    }
    statements.add(
        "comment on column %s.release_id is 'Release that the row belongs to.'"
            .formatted(at(sheet.name())));
    return statements;
  }

  /** Primary keys, then references: what a reference points at is a key by then. */
  List<String> keys(Star star) {
    List<String> statements = new ArrayList<>();
    for (Sheet sheet : star.sheets()) {
      if (!sheet.key().isEmpty()) {
        // A key may hold a null where a table declares it so; to Postgres that is no primary key.
        boolean isWhole =
            sheet.key().stream().allMatch(k -> sheet.column(k).orElseThrow().required());
        statements.add(
            "alter table %s add %s (%s)"
                .formatted(
                    at(sheet.name()),
                    isWhole ? "primary key" : "unique nulls not distinct",
                    sheet.key().stream().map(Ddl::quoted).collect(Collectors.joining(", "))));
      }
    }
    for (Star.Link link : star.links()) {
      statements.add(
          "alter table %s add foreign key (%s) references %s (%s)"
              .formatted(
                  at(link.from()), quoted(link.column()), at(link.to()), quoted(link.key())));
    }
    return statements;
  }

  String at(String sheet) {
    return schema + "." + quoted(sheet);
  }

  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
