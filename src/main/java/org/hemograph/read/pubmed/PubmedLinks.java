package org.hemograph.read.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.read.bibliography.Citation;
import org.hemograph.read.bibliography.Citation.Relation;
import org.hemograph.read.bibliography.PublicIds;
import org.hemograph.read.bibliography.RecordNotes;

/** Links to other publications: comments, corrections, retractions, references. */
final class PubmedLinks {
  private final XmlElement record;
  private final RecordNotes notes;

  PubmedLinks(XmlElement record, RecordNotes notes) {
    this.record = record;
    this.notes = notes;
  }

  /** Those that can be found by a public id. */
  List<Citation.Related> related() {
    List<Citation.Related> related = new ArrayList<>();
    for (XmlElement link :
        record.all("MedlineCitation", "CommentsCorrectionsList", "CommentsCorrections")) {
      XmlElement number = link.first("PMID");
      String pmid = PublicIds.pmid(number.text(), number.path(), notes);
      relation(link.attribute("RefType"))
          .ifPresent(r -> related.add(new Citation.Related(r, new Citation.Ids("", pmid, ""))));
    }
    for (XmlElement list : record.all("PubmedData", "ReferenceList")) {
      references(list, related);
    }
    return related;
  }

  /** Lists may stand in lists, one a section. */
  private void references(XmlElement list, List<Citation.Related> related) {
    for (XmlElement reference : list.all("Reference")) {
      String pmid = "";
      String doi = "";
      for (XmlElement id : reference.all("ArticleIdList", "ArticleId")) {
        switch (id.attribute("IdType")) {
          case "pubmed" -> pmid = PublicIds.pmid(id.text(), id.path(), notes);
          case "doi" -> doi = PublicIds.doi(id.text(), id.path(), notes);
          default -> {
            // Other ids are of no use here.
          }
        }
      }
      related.add(new Citation.Related(Relation.CITES, new Citation.Ids(doi, pmid, "")));
    }
    list.all("ReferenceList").forEach(inner -> references(inner, related));
  }

  /** "…In" tells what the other one says of this one; the others what this one says of it. */
  private static Optional<Relation> relation(String type) {
    return switch (type) {
      case "" -> Optional.empty();
      case "Cites" -> Optional.of(Relation.CITES);
      case "CommentOn" -> Optional.of(Relation.DISCUSSES);
      case "CommentIn" -> Optional.of(Relation.DISCUSSED_BY);
      case "RetractionIn", "RetractedandRepublishedIn" -> Optional.of(Relation.RETRACTED_BY);
      case "RetractionOf", "RetractedandRepublishedFrom" -> Optional.of(Relation.RETRACTS);
      case "PartialRetractionIn" -> Optional.of(Relation.PARTLY_RETRACTED_BY);
      case "ExpressionOfConcernIn" -> Optional.of(Relation.DOUBTED_BY);
      default -> Optional.of(type.endsWith("In") ? Relation.CITED_BY : Relation.CITES);
    };
  }
}
