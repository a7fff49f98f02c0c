package org.hemograph.serve.pages;

import java.util.List;

/**
 * Where a statement stands: a source, the place in it, and how the statement came here.
 *
 * @param relation how the source supports it: {@code Stated in}, {@code Also stated in} …
 * @param source its page here
 * @param kind what kind of source it is
 * @param out its page elsewhere; leads nowhere when there is none
 * @param place section, characters, row or path within it, and the passage's page
 * @param publication what is known of it as literature; empty when it is none
 * @param mark {@code verified}, {@code seed}, {@code recalled} or empty
 * @param remarks who took it from there, and how
 */
public record SourceCard(
    String relation,
    Link source,
    String kind,
    Link out,
    List<Link> place,
    List<Link> publication,
    String mark,
    List<String> remarks) {
  public SourceCard {
    place = List.copyOf(place);
    publication = List.copyOf(publication);
    remarks = List.copyOf(remarks);
  }
}
