package org.hemograph.read.tables;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.Evidence;
import org.hemograph.model.Keys;
import org.hemograph.model.MechanismLink;
import org.hemograph.model.MechanismLink.Relation;
import org.hemograph.model.ThingRef;

/**
 * {@code drug_mechanisms.csv} and {@code class_mechanisms.csv}: what acts how; {@code
 * mechanism_links.csv}: which mechanism leads to, or lies upstream of, another.
 */
final class MechanismLinkRows implements TableMapping {
  private static final Code HYPOTHESIS = new Code("claim", "hypothesis");
  private static final Code BACKGROUND = new Code("claim", "background");

  private final String name;
  private final String prefix;
  private final String subjectColumn;
  private final String subjectTable;

  private MechanismLinkRows(String name, String prefix, String subject, String subjectTable) {
    this.name = name;
    this.prefix = prefix;
    this.subjectColumn = subject;
    this.subjectTable = subjectTable;
  }

  static MechanismLinkRows ofDrugs() {
    return new MechanismLinkRows("drug_mechanisms", "dm-", "drug_id", "drugs");
  }

  static MechanismLinkRows ofClasses() {
    return new MechanismLinkRows("class_mechanisms", "cm-", "class_id", "drug_classes");
  }

  static MechanismLinkRows betweenMechanisms() {
    return new MechanismLinkRows("mechanism_links", "ml-", "subject_id", "mechanisms");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String prefix() {
    return prefix;
  }

  private boolean isBetweenMechanisms() {
    return subjectTable.equals("mechanisms");
  }

  @Override
  public List<String> columns() {
    return isBetweenMechanisms()
        ? TableMapping.columns("subject_id relation object_id claim_ids source_id confidence note")
        : TableMapping.columns(
            subjectColumn + " mechanism_id role source_id confidence note role_code");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    var subject = row.requiredReference(subjectColumn, subjectTable);
    var object = row.requiredReference(objectColumn(), "mechanisms");
    var relation = isBetweenMechanisms() ? row.text("relation") : "has-mechanism";
    return List.of(
        Keys.hashed("claim", name, subject.path(), relation, object.path(), row.text("role_code")));
  }

  private String objectColumn() {
    return isBetweenMechanisms() ? "object_id" : "mechanism_id";
  }

  @Override
  public List<Evidence> map(Row row) {
    var relation = isBetweenMechanisms() ? relation(row) : Relation.HAS_MECHANISM;
    var role = row.code("role_code", Codes.MECHANISM_ROLE);
    var hypothesis = role.filter(r -> r.name().equals("hypothesis")).isPresent();
    var claims = row.references("claim_ids", "claims");
    var underlying = row.list("claim_ids").stream().findFirst();
    var type =
        underlying
            .map(claim -> row.fromId(claim, "type_code"))
            .filter(Codes.CLAIM::has)
            .map(Codes.CLAIM::code)
            .orElse(hypothesis ? HYPOTHESIS : BACKGROUND);
    var certainty =
        underlying
            .map(claim -> row.fromId(claim, "certainty_code"))
            .filter(Codes.CERTAINTY::has)
            .orElse(hypothesis ? "hypothesised" : "asserted");
    var text =
        row.labelFrom(subjectColumn)
            + switch (relation) {
              case HAS_MECHANISM -> hypothesis ? " may act by " : " acts by ";
              case LEADS_TO -> " leads to ";
              case UPSTREAM_OF -> " lies upstream of ";
            }
            + row.labelFrom(objectColumn());
    return List.of(
        new MechanismLink(
            row.entry(text),
            row.requiredReference(subjectColumn, subjectTable),
            relation,
            row.requiredReference(objectColumn(), "mechanisms"),
            text,
            role,
            row.text("role"),
            type,
            Optional.of(Codes.CERTAINTY.code(certainty)),
            row.people(underlying),
            claims));
  }

  private static Relation relation(Row row) {
    return switch (row.required("relation")) {
      case "leads-to" -> Relation.LEADS_TO;
      case "upstream-of" -> Relation.UPSTREAM_OF;
      default -> {
        row.refuse(
            "relation",
            "relation has no such value",
            row.text("relation"),
            "use one of leads-to, upstream-of.");
        yield Relation.LEADS_TO;
      }
    };
  }
}
