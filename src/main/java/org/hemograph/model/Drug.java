package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * An active substance, biologic or cell product.
 *
 * @param modalityText as printed
 * @param usedFor conditions it is approved, off-label or standard for
 */
public record Drug(
    Entry entry,
    String inn,
    List<String> codeNames,
    List<String> brandNames,
    List<ThingRef> classes,
    Optional<Code> modality,
    String modalityText,
    String isotype,
    Optional<Code> origin,
    List<ThingRef> targets,
    String routeText,
    List<ThingRef> developers,
    String developerText,
    DrugDevelopment development,
    List<ThingRef> usedFor,
    DrugIds ids)
    implements Evidence {
  public Drug {
    codeNames = List.copyOf(codeNames);
    brandNames = List.copyOf(brandNames);
    classes = List.copyOf(classes);
    targets = List.copyOf(targets);
    developers = List.copyOf(developers);
    usedFor = List.copyOf(usedFor);
  }
}
