package org.hemograph.serve.cache;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.hemograph.model.Digest;
import org.hemograph.query.BoundQuery;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.hemograph.query.Prepared;
import org.hemograph.query.Window;
import org.hemograph.serve.http.ProgramBuild;
import org.hemograph.write.Format;

/**
 * All that an answer depends on, as one digest: the build of the program, the data set and its
 * revision, the whole text of the query, the terms it is asked with, the window, the format and the
 * language. However a thing is named in the question, its term is the same, and so is this. The
 * content coding is added where it is chosen.
 *
 * @param tag 32 hex digits
 */
public record AnswerIdentity(String tag) {
  private static final String LANGUAGE = "en";
  private static final int DIGITS = 32;

  /** What gives another answer each time, or answers from elsewhere (SPARQL 1.1, section 17.4). */
  private static final Pattern UNSTEADY =
      Pattern.compile(
          "\\b(?:(?:NOW|RAND|UUID|STRUUID)\\s*\\(|SERVICE\\b)", Pattern.CASE_INSENSITIVE);

  /**
   * The identity of the answer to a prepared question; empty where it could be another one the next
   * time although nothing that we see has changed.
   */
  public static Optional<AnswerIdentity> of(Prepared prepared, Window window, Format format) {
    return prepared
        .version()
        .filter(revision -> isSteady(prepared.bound().query()))
        .map(revision -> of(prepared.bound(), prepared.origin() + " " + revision, window, format));
  }

  /** Whether the query gives the same answer again over the same data. */
  public static boolean isSteady(CuratedQuery query) {
    return !UNSTEADY.matcher(query.text()).find();
  }

  /** Each part ends with a zero byte, which none of them holds, so that no two run together. */
  private static AnswerIdentity of(
      BoundQuery bound, String revision, Window window, Format format) {
    Digest digest = new Digest();
    add(digest, ProgramBuild.id());
    add(digest, revision);
    add(digest, bound.query().name());
    add(digest, bound.query().text());
    Map<String, List<Node>> values = bound.values();
    for (Parameter parameter : bound.query().parameters()) {
      add(digest, "?" + parameter.name());
      for (Node term : values.getOrDefault(parameter.name(), List.of())) {
        add(digest, NodeFmtLib.strNT(term));
      }
    }
    add(digest, "limit " + (window.limit().isPresent() ? window.limit().getAsLong() : "none"));
    add(digest, "offset " + window.offset());
    add(digest, "count " + window.count());
    add(digest, format.formatName());
    add(digest, LANGUAGE);
    return new AnswerIdentity(digest.hex().substring(0, DIGITS));
  }

  private static void add(Digest digest, String part) {
    digest.add(part).add((byte) 0);
  }
}
