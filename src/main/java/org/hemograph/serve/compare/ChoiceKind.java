package org.hemograph.serve.compare;

import java.util.List;
import java.util.Locale;
import org.hemograph.query.ParameterType;
import org.hemograph.rdf.HG;

/** What can be chosen for a comparison. The order is that of the parameters in an address. */
enum ChoiceKind {
  CLASS("drug-class/", "classes", List.of(HG.DrugClass), "FcRn antagonists"),
  DRUG("drug/", "drugs", List.of(HG.Drug), "ianalumab"),
  STUDY(
      "study/",
      "studies",
      List.of(HG.ClinicalTrial, HG.ObservationalStudy, HG.ExpandedAccess),
      "VAYHIT2");

  private final String path;
  private final String plural;
  private final List<String> types;
  private final String example;

  ChoiceKind(String path, String plural, List<String> types, String example) {
    this.path = path;
    this.plural = plural;
    this.types = types;
    this.example = example;
  }

  /** The name of its parameter: {@code study}. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where the IRIs of such things begin, below the space of things. */
  String path() {
    return path;
  }

  String plural() {
    return plural;
  }

  /** The classes that such things belong to. */
  List<String> types() {
    return types;
  }

  /** A value that works over the bundled evidence base. */
  String example() {
    return example;
  }

  ParameterType.Thing type() {
    return new ParameterType.Thing(types);
  }
}
