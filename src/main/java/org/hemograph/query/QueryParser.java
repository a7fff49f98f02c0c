package org.hemograph.query;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;

/** Reads one query file and refuses it, with file and line, when anything in it is wrong. */
final class QueryParser {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "summary",
          "description",
          "group",
          "tags",
          "version",
          "parameters",
          "exactlyOne",
          "columns",
          "chart",
          "computedBy",
          "expectRows");
  private static final Set<String> COLUMN_KEYS = Set.of("name", "meaning", "unit", "type");
  private static final Pattern COLUMN_NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  private static final Pattern LINE = Pattern.compile("at line ([0-9]{1,6})");

  private final String file;
  private final String text;

  private QueryParser(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Reads a query.
   *
   * @param name the file's name without its ending
   * @param folder the folder it lies in; the group unless the header names one
   * @param file how messages call the file
   * @param text its whole content
   * @throws HemographException with BAD_CONFIGURATION
   */
  static CuratedQuery parse(String name, String folder, String file, String text) {
    return new QueryParser(file, text).parse(name, folder);
  }

  private CuratedQuery parse(String name, String folder) {
    HeaderYaml.Keys header = HeaderYaml.read(file, text).only(KEYS);
    String summary = header.text("summary");
    Query query = sparql();
    List<Parameter> parameters = new ParameterReader(query).read(header);
    List<List<String>> exactlyOne = exactlyOne(header, parameters);
    List<Column> columns = columns(header, query);
    new ParameterUse(file, text, query).check(header, parameters);
    return new CuratedQuery(
        name,
        header.text("id", ""),
        header.text("group", folder),
        summary,
        header.text("description", ""),
        header.words("tags"),
        header.text("version", "1"),
        parameters,
        exactlyOne,
        columns,
        new ChartReader(columns).read(header),
        header.count("expectRows", 0, 0),
        file,
        text,
        query,
        computation(header, columns));
  }

  private Query sparql() {
    try {
      return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      // The exception's own line is the line before for a lexical error; its message is right.
      Matcher said = LINE.matcher(first);
      int line = said.find() ? Integer.parseInt(said.group(1)) : e.getLine();
      throw HeaderYaml.fault(file, line, "the SPARQL does not parse: " + first);
    } catch (QueryException e) {
      throw HeaderYaml.fault(file, 1, "the SPARQL does not parse: " + e.getMessage());
    }
  }

  private static List<List<String>> exactlyOne(HeaderYaml.Keys header, List<Parameter> parameters) {
    Set<String> optional =
        parameters.stream()
            .filter(p -> !p.required() && p.initial().isEmpty())
            .map(Parameter::name)
            .collect(toSet());
    List<List<String>> groups = header.lists("exactlyOne");
    for (List<String> group : groups) {
      if (group.size() < 2 || new HashSet<>(group).size() < group.size()) {
        throw header.fault("exactlyOne", "\"exactlyOne\" needs two or more different parameters");
      }
      for (String member : group) {
        if (!optional.contains(member)) {
          throw header.fault(
              "exactlyOne",
              "\""
                  + member
                  + "\" in \"exactlyOne\" is not a parameter that is optional and has no default");
        }
      }
    }
    return groups;
  }

  private List<Column> columns(HeaderYaml.Keys header, Query query) {
    if (!query.isSelectType()) {
      if (header.has("columns")) {
        throw header.fault("columns", "only a SELECT query has columns");
      }
      return List.of();
    }
    if (query.isQueryResultStar()) {
      throw header.fault("columns", "SELECT * is not allowed; name the columns");
    }
    Set<String> missing = new LinkedHashSet<>(query.getResultVars());
    Set<String> projected = Set.copyOf(missing);
    List<Column> columns = new ArrayList<>();
    for (HeaderYaml.Keys entry : header.items("columns", "a column")) {
      entry.only(COLUMN_KEYS);
      String name = entry.text("name");
      if (!COLUMN_NAME.matcher(name).matches()) {
        throw entry.fault("name", "a column is named like \"drugLabel\", not \"" + name + "\"");
      }
      if (!missing.remove(name)) {
        throw entry.fault(
            "name",
            projected.contains(name)
                ? "the column \"" + name + "\" stands twice"
                : "the query does not select ?" + name + Nearest.suggestion(name, missing));
      }
      columns.add(new Column(name, entry.text("meaning"), entry.text("unit", ""), type(entry)));
    }
    if (!missing.isEmpty()) {
      throw header.fault(
          "columns",
          "the query selects "
              + missing.stream().map(v -> "?" + v).collect(toCollection(ArrayList::new))
              + " without an entry in \"columns\"");
    }
    return columns;
  }

  private static Optional<RowComputation> computation(
      HeaderYaml.Keys header, List<Column> columns) {
    String key = "computedBy";
    if (!header.has(key)) {
      return Optional.empty();
    }
    List<String> known = RowComputation.ALL.stream().map(RowComputation::keyword).toList();
    String keyword = header.text(key);
    RowComputation computation =
        RowComputation.named(keyword)
            .orElseThrow(
                () ->
                    header.fault(
                        key,
                        "there is no computation \""
                            + keyword
                            + "\"; there is "
                            + String.join(", ", known)));
    Set<String> missing = new TreeSet<>(computation.columns());
    columns.forEach(column -> missing.remove(column.name()));
    if (!missing.isEmpty()) {
      throw header.fault(
          key, "the computation " + keyword + " needs the columns " + String.join(", ", missing));
    }
    return Optional.of(computation);
  }

  private static ColumnType type(HeaderYaml.Keys entry) {
    String keyword = entry.text("type", ColumnType.TEXT.keyword());
    List<String> known = Arrays.stream(ColumnType.values()).map(ColumnType::keyword).toList();
    int place = known.indexOf(keyword);
    if (place < 0) {
      throw entry.fault(
          "type",
          "unknown type \"" + keyword + "\"; the types of columns are " + String.join(", ", known));
    }
    return ColumnType.values()[place];
  }
}
