package org.hemograph.serve.pages;

import java.util.List;
import java.util.Optional;

/**
 * A curated query: its form, and the answer once it has been asked.
 *
 * @param name as in the address
 * @param summary one line
 * @param description the rest; may be empty
 * @param fields one a parameter
 * @param answer the table, or absent before the first question
 * @param problem what was wrong with the question
 * @param took how long the answer took, in words; may be empty
 * @param downloads the answer in other formats
 * @param sparql the text of the query
 * @param command the same question on the command line
 * @param columns what the columns mean, where the query tells
 */
public record QueryPage(
    Frame frame,
    String name,
    String summary,
    String description,
    List<Field> fields,
    Optional<Grid> answer,
    Optional<ProblemView> problem,
    String took,
    List<Link> downloads,
    String sparql,
    String command,
    List<Meaning> columns) {
  /**
   * An input of the form.
   *
   * @param id of the input in its page
   * @param name of the parameter
   * @param label shown above it
   * @param help a sentence; may be empty
   * @param value what stands in it
   * @param placeholder an example
   * @param required whether it must be given
   * @param control which kind of input
   * @param options what can be chosen, or is suggested
   * @param wrong whether its value was refused
   */
  public record Field(
      String id,
      String name,
      String label,
      String help,
      String value,
      String placeholder,
      boolean required,
      Control control,
      List<Option> options,
      boolean wrong) {
    public Field {
      options = List.copyOf(options);
    }

    public boolean selects() {
      return control == Control.SELECT;
    }

    /** The input's type attribute. */
    public String type() {
      return control == Control.NUMBER ? "number" : control == Control.DATE ? "date" : "text";
    }
  }

  /** What a person can choose. */
  public record Option(String value, String label) {}

  /** What a column means. */
  public record Meaning(String column, String meaning) {}

  /** The kinds of input that a form has. */
  public enum Control {
    TEXT,
    SELECT,
    NUMBER,
    DATE
  }

  public QueryPage {
    fields = List.copyOf(fields);
    downloads = List.copyOf(downloads);
    columns = List.copyOf(columns);
  }
}
