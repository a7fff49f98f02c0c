package org.hemograph.serve.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.model.Reference;
import org.hemograph.query.Queryable;
import org.hemograph.query.citing.CitedThings;
import org.hemograph.serve.data.Evidence;
import org.hemograph.write.citation.Bibliography;
import org.hemograph.write.citation.CitationStyle;
import org.hemograph.write.citation.ReferenceFormat;
import org.hemograph.write.citation.ReferenceWriter;
import org.hemograph.write.citation.ReferenceWriters;

/**
 * Writes references while the store is read. What is wrong with a request is said before anything
 * is written.
 */
public record ReferenceFiles(Evidence evidence, Selections selections) {
  /** A style sorts and numbers all of a list, which takes more than its share for longer ones. */
  static final int MOST_FORMATTED = 2000;

  /** Opens what is written to, once it is known what will be. */
  public interface Opening {
    /**
     * Opens it.
     *
     * @param version the revision of the data; empty where nobody can tell
     */
    OutputStream open(Found found, Optional<String> version) throws IOException;
  }

  /**
   * Writes the references of a request.
   *
   * @param style of a bibliography; empty for the usual one
   * @throws HemographException MISSING_PARAMETER where nothing is asked for; what {@link
   *     Selections#find} says; BAD_VALUE for a style that is none; QUERY_TIMEOUT
   */
  public void write(CiteRequest request, ReferenceFormat format, String style, Opening opening)
      throws IOException {
    if (request.way() == CiteRequest.Way.NOTHING) {
      throw new HemographException(
          Fault.MISSING_PARAMETER,
          "Say what the references stand behind: of, query, q or compare",
          new Offence(CitedThings.OF, "", "a thing, or all", List.of(), "ianalumab"));
    }
    CitationStyle named = CitationStyle.named(style);
    ReferenceWriter writer =
        format == ReferenceFormat.BIBLIOGRAPHY
            ? new Bibliography(named)
            : ReferenceWriters.of(format);
    Queryable where = evidence.where();
    try (Queryable.Session session = where.translate(where::open)) {
      Found found = where.translate(() -> selections.find(session, request));
      if (format == ReferenceFormat.BIBLIOGRAPHY && found.cited().size() > MOST_FORMATTED) {
        throw new HemographException(
            Fault.BAD_REQUEST,
            "A formatted bibliography has at most "
                + MOST_FORMATTED
                + " references, and these are "
                + found.cited().size()
                + "; narrow them down, or take them as ris, bibtex or csl-json.");
      }
      Iterator<Reference> read = selections.citing().references(session, found.cited());
      OutputStream out = opening.open(found, where.translate(session::version));
      writer.write(new Translated(where, read), out);
    } catch (QueryCancelledException e) {
      throw new HemographException(
          Fault.QUERY_TIMEOUT, "The references took too long; ask for fewer things.", e);
    }
  }

  /** What streams by is read from the store too, and fails as it does. */
  private record Translated(Queryable where, Iterator<Reference> read)
      implements Iterator<Reference> {
    @Override
    public boolean hasNext() {
      return read.hasNext();
    }

    @Override
    public Reference next() {
      return where.translate(read::next);
    }
  }
}
