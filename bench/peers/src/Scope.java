import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One line of scope.tsv: what is found at the path becomes this property of the study. */
record Scope(String property, String kind, String path) {
  static final String ONTOLOGY = "https://w3id.org/hemograph/ontology#";
  static final String THINGS = "https://w3id.org/hemograph/id/";
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  /** Where the number stands that names the study. */
  static final String NAMED_BY = "protocolSection.identificationModule.nctId";

  static List<Scope> read(Path file) throws IOException {
    List<Scope> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        all.add(new Scope(cells[0], cells[1], cells[2]));
      }
    }
    return List.copyOf(all);
  }

  /** The step of a link, {@code arm/}; empty for a literal. */
  String part() {
    return kind.endsWith("/") ? kind : "";
  }

  /** The datatype of a literal; empty for text, which is English. */
  String datatype() {
    return switch (kind) {
      case "date" -> XSD + "date";
      case "number" -> XSD + "integer";
      case "truth" -> XSD + "boolean";
      default -> "";
    };
  }
}
