package org.hemograph.load;

import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.read.rdf.RdfSyntax;

/**
 * How to import.
 *
 * @param as what every file is to be taken for, where its content shall not decide
 * @param checkOnly whether to report only, and write nothing
 */
public record ImportOptions(Optional<InputFormat> as, boolean checkOnly) {
  /** Recognise, check and write. */
  public static final ImportOptions DEFAULT = new ImportOptions(Optional.empty(), false);

  /**
   * By the name of the format, as on the command line.
   *
   * @throws HemographException (UNKNOWN_FORMAT) if there is no such format
   */
  public ImportOptions as(String name) {
    InputFormat format =
        name.equals(InputFormat.TABLE.label())
            ? InputFormat.TABLE
            : RdfSyntax.named(name)
                .map(InputFormat::new)
                .orElseThrow(
                    () ->
                        new HemographException(
                            Fault.UNKNOWN_FORMAT,
                            "No format for import is called "
                                + name
                                + ". There are: "
                                + String.join(", ", InputFormat.labels())
                                + "."));
    return new ImportOptions(Optional.of(format), checkOnly);
  }

  public ImportOptions checkingOnly() {
    return new ImportOptions(as, true);
  }
}
