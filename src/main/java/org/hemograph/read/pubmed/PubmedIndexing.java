package org.hemograph.read.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hemograph.read.bibliography.Citation;
import org.hemograph.read.bibliography.RecordNotes;

/** What the article is indexed with: MeSH headings, supplementary terms, chemicals. */
final class PubmedIndexing {
  private static final String MESH = "http://id.nlm.nih.gov/mesh/";
  private static final Pattern DESCRIPTOR = Pattern.compile("[DC]\\d{6,9}");
  private static final Pattern QUALIFIER = Pattern.compile("Q\\d{6,9}");

  private final XmlElement citation;
  private final RecordNotes notes;

  PubmedIndexing(XmlElement citation, RecordNotes notes) {
    this.citation = citation;
    this.notes = notes;
  }

  /** The descriptor; where it is qualified, each pair of descriptor and qualifier instead. */
  List<String> topics() {
    List<String> topics = new ArrayList<>();
    for (XmlElement heading : citation.all("MeshHeadingList", "MeshHeading")) {
      String descriptor = id(heading.first("DescriptorName"), DESCRIPTOR);
      List<String> qualifiers =
          heading.all("QualifierName").stream()
              .map(q -> id(q, QUALIFIER))
              .filter(q -> !q.isEmpty())
              .toList();
      if (!descriptor.isEmpty() && qualifiers.isEmpty()) {
        topics.add(MESH + descriptor);
      } else if (!descriptor.isEmpty()) {
        qualifiers.forEach(q -> topics.add(MESH + descriptor + q));
      }
    }
    for (XmlElement term : citation.all("SupplMeshList", "SupplMeshName")) {
      String id = id(term, DESCRIPTOR);
      if (!id.isEmpty()) {
        topics.add(MESH + id);
      }
    }
    return topics;
  }

  List<Citation.Substance> substances() {
    List<Citation.Substance> substances = new ArrayList<>();
    for (XmlElement chemical : citation.all("ChemicalList", "Chemical")) {
      XmlElement name = chemical.first("NameOfSubstance");
      String text = notes.text(name.path(), name.text());
      XmlElement registry = chemical.first("RegistryNumber");
      String number = notes.text(registry.path(), registry.text());
      if (!text.isEmpty()) {
        substances.add(
            new Citation.Substance(
                text, number.equals("0") ? "" : number, id(name, DESCRIPTOR), chemical.path()));
      }
    }
    return substances;
  }

  /** The id that an element carries; empty, and reported, when it has another form. */
  private String id(XmlElement term, Pattern form) {
    String id = term.attribute("UI").strip();
    if (id.isEmpty() || form.matcher(id).matches()) {
      return id;
    }
    notes.warn(term.path(), "Not an id of MeSH: " + RecordNotes.shown(id) + ". Left out.");
    return "";
  }
}
