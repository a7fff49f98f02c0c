import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hemograph.model.Condition;
import org.hemograph.model.Drug;
import org.hemograph.model.Entry;
import org.hemograph.model.Evidence;
import org.hemograph.model.Organization;
import org.hemograph.model.Vocabulary;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Name;
import org.hemograph.model.Vocabulary.Tier;
import org.hemograph.read.tables.CuratedTables;
import org.hemograph.read.tables.KnownRows;

/** The drugs, conditions and organisations of the curated tables, for records to name. */
final class CuratedNames {
  private CuratedNames() {}

  static Vocabulary read(Path tables) {
    List<Name> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(tables)) {
      List<Path> sorted = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
      CuratedTables.read(sorted, KnownRows.none())
          .forEach(
              table ->
                  table.records().forEach(record -> record.evidence().forEach(e -> add(e, names))));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new Vocabulary(names);
  }

  private static void add(Evidence evidence, List<Name> names) {
    if (evidence instanceof Drug drug) {
      add(Kind.DRUG, drug.entry(), names);
      drug.codeNames()
          .forEach(c -> names.add(new Name(Kind.DRUG, drug.entry().ref(), Tier.SYNONYM, c)));
    } else if (evidence instanceof Condition condition) {
      add(Kind.CONDITION, condition.entry(), names);
    } else if (evidence instanceof Organization organization) {
      add(Kind.ORGANIZATION, organization.entry(), names);
    }
  }

  private static void add(Kind kind, Entry entry, List<Name> names) {
    names.add(new Name(kind, entry.ref(), Tier.LABEL, entry.label()));
    entry.synonyms().forEach(s -> names.add(new Name(kind, entry.ref(), Tier.SYNONYM, s)));
    entry.identifiers().forEach(id -> names.add(new Name(kind, entry.ref(), Tier.ID, id)));
  }
}
