package io.periplus.serve.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may see what. Two roles without login come with each schema: {@code <schema>_reader} reads
 * what is about groups, {@code <schema>_analyst} also what is about single customers. Which
 * segments a role sees stands in {@code <schema>_access.segment_grant}, a table of the installation
 * that no release touches; {@code *} is all of them, and what is about all customers at once.
 */
final class Rights {
  private final String name;

  /**
   * @param name name of the schema that people read, not quoted
   */
  Rights(String name) {
    this.name = name;
  }

  String reader() {
    return name + "_reader";
  }

  String analyst() {
    return name + "_analyst";
  }

  String access() {
    return name + "_access";
  }

  /** What stands beside the releases; to do it again changes nothing. */
  List<String> installation() {
    String grants = Ddl.quoted(access()) + ".segment_grant";
    return List.of(
        role(reader()),
        role(analyst()),
        "grant %s to %s".formatted(Ddl.quoted(reader()), Ddl.quoted(analyst())),
        "create schema if not exists " + Ddl.quoted(access()),
        "create table if not exists %s (role_name text not null, scheme_code text not null, segment_code text not null, primary key (role_name, scheme_code, segment_code))"
            .formatted(grants),
        "comment on table %s is 'Which segments a role and its members see; * is all, and what is about all customers at once.'"
            .formatted(grants),
        "insert into %s values (%s, '*', '*') on conflict do nothing"
            .formatted(grants, Ddl.text(analyst())),
        "grant usage on schema %s to %s".formatted(Ddl.quoted(access()), Ddl.quoted(reader())),
        "grant select on %s to %s".formatted(grants, Ddl.quoted(reader())));
  }

  /**
   * Rights and policies of a schema that was just filled.
   *
   * @param schema its name, quoted
   * @param aboutCustomers names of the sheets about single customers
   */
  List<String> of(String schema, Star star, List<String> aboutCustomers) {
    List<String> statements = new ArrayList<>();
    statements.add("grant usage on schema %s to %s".formatted(schema, Ddl.quoted(reader())));
    statements.add(visibleSegments(schema));
    statements.add(
        "grant select on %s.visible_segment to %s".formatted(schema, Ddl.quoted(reader())));
    for (Sheet sheet : star.sheets()) {
      String table = schema + "." + Ddl.quoted(sheet.name());
      String role = aboutCustomers.contains(sheet.name()) ? analyst() : reader();
      statements.add("grant select on %s to %s".formatted(table, Ddl.quoted(role)));
      String seen = seen(schema, sheet, star);
      if (!seen.isEmpty()) {
        statements.add("alter table %s enable row level security".formatted(table));
        statements.add(
            "create policy by_segment on %s for select using (%s)".formatted(table, seen));
      }
    }
    return statements;
  }

  /** Evaluated once a query, as whoever asks. */
  private String visibleSegments(String schema) {
    return """
        create view %1$s.visible_segment with (security_invoker = true) as
        select s.segment_key
        from %1$s.dim_segment as s
        where exists (
            select 1
            from %2$s.segment_grant as g
            where pg_has_role(current_user, g.role_name::name, 'member')
                and (g.segment_code = '*' or (g.scheme_code, g.segment_code) = (s.scheme_code, s.segment_code))
        )"""
        .formatted(schema, Ddl.quoted(access()));
  }

  private static String seen(String schema, Sheet sheet, Star star) {
    if (sheet.name().equals("dim_segment")) {
      return ""; // Labels: what they are about is protected, not their names.
    }
    String segments = "(select segment_key from %s.visible_segment)".formatted(schema);
    if (sheet.column("segment_key").isPresent()) {
      return "segment_key in " + segments;
    }
    boolean hasCustomers = star.sheets().stream().anyMatch(s -> s.name().equals("dim_customer"));
    return hasCustomers && sheet.column("customer_key").isPresent()
        ? "customer_key in (select customer_key from %s.dim_customer where segment_key in %s)"
            .formatted(schema, segments)
        : "";
  }

  /** Roles belong to the whole server, so that one may be there already. */
  private static String role(String role) {
    return "do $$ begin if not exists (select from pg_roles where rolname = %s) then create role %s nologin; end if; end $$"
        .formatted(Ddl.text(role), Ddl.quoted(role));
  }
}
