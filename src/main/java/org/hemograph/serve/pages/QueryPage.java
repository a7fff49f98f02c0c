package org.hemograph.serve.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A curated query: its form, and the answer once it has been asked.
 *
 * @param name as in the address
 * @param summary one line
 * @param description the rest; may be empty
 * @param fields one a parameter
 * @param limit rows a page as asked for, so that the form keeps it; empty when not asked for
 * @param answer the table, or absent before the first question
 * @param picture a chart of the table
 * @param drawing where that chart is as a file of its own
 * @param problem what was wrong with the question
 * @param tally how many rows there are and which of them are here, in words
 * @param pages the other pages of the answer
 * @param downloads the answer in other formats
 * @param sparql the text of the query
 * @param editor where it can be changed, with its values in place
 * @param command the same question on the command line
 * @param columns what the columns mean, where the query tells
 */
public record QueryPage(
    Frame frame,
    String name,
    String summary,
    String description,
    List<Field> fields,
    String limit,
    Optional<Grid> answer,
    Optional<Picture> picture,
    String drawing,
    Optional<ProblemView> problem,
    String tally,
    List<Link> pages,
    List<Link> downloads,
    String sparql,
    String editor,
    String command,
    List<Meaning> columns) {
  /** The references behind the whole answer. */
  public String cite() {
    String address = downloads.isEmpty() ? "" : downloads.get(0).href();
    int values = address.indexOf('?');
    return "/cite?query=" + name + (values < 0 ? "" : "&" + address.substring(values + 1));
  }

  /**
   * An input of the form.
   *
   * @param id of the input in its page
   * @param name of the parameter
   * @param label shown above it
   * @param help a sentence; may be empty
   * @param value what stands in it
   * @param placeholder an example, or what it means to choose nothing
   * @param required whether it must be given
   * @param control which kind of input
   * @param least the smallest number or earliest date; empty when there is none
   * @param greatest the greatest number or latest date; empty when there is none
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
      String least,
      String greatest,
      List<Option> options,
      boolean wrong) {
    public Field {
      options = List.copyOf(options);
    }

    public boolean selects() {
      return control == Control.SELECT;
    }

    /** The input's step attribute; null where it has none. */
    public @Nullable String step() {
      return control == Control.NUMBER ? "any" : control == Control.WHOLE ? "1" : null;
    }

    /** The input's type attribute. */
    public String type() {
      boolean number = control == Control.NUMBER || control == Control.WHOLE;
      return number ? "number" : control == Control.DATE ? "date" : "text";
    }
  }

  /** What a person can choose. */
  public record Option(String value, String label) {}

  /** What a column means, and the unit of its numbers (UCUM; may be empty). */
  public record Meaning(String column, String meaning, String unit) {}

  /** The kinds of input that a form has. */
  public enum Control {
    TEXT,
    SELECT,
    /** A whole number. */
    WHOLE,
    NUMBER,
    DATE
  }

  public QueryPage {
    fields = List.copyOf(fields);
    pages = List.copyOf(pages);
    downloads = List.copyOf(downloads);
    columns = List.copyOf(columns);
  }
}
