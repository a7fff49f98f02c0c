package org.hemograph.serve.pages;

import java.util.List;

/**
 * What programs can ask, for the people who write them.
 *
 * @param version of the service
 * @param groups of queries, in reading order
 */
public record OpenApiPage(Frame frame, String version, List<Group> groups) {
  /** Queries about one matter. */
  public record Group(String title, String anchor, List<Operation> operations) {
    public Group {
      operations = List.copyOf(operations);
    }
  }

  /**
   * A query.
   *
   * @param name of the operation in generated code
   * @param path where it is
   * @param summary one line
   * @param description some sentences; may be empty
   * @param takes its parameters
   * @param gives its columns
   * @param formats by name
   */
  public record Operation(
      String name,
      String path,
      String summary,
      String description,
      List<Takes> takes,
      List<Field> gives,
      List<String> formats) {
    public Operation {
      takes = List.copyOf(takes);
      gives = List.copyOf(gives);
      formats = List.copyOf(formats);
    }
  }

  /**
   * A parameter.
   *
   * @param times how often it may be given
   * @param values the only ones; empty for any
   * @param initial the value when none is given; may be empty
   * @param example may be empty
   */
  public record Takes(
      String name,
      String type,
      boolean required,
      String times,
      String description,
      List<String> values,
      String initial,
      String example) {
    public Takes {
      values = List.copyOf(values);
    }
  }

  /** A column of an answer; the unit may be empty. */
  public record Field(String name, String type, String meaning, String unit) {}

  public OpenApiPage {
    groups = List.copyOf(groups);
  }
}
