import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.hemograph.model.Reference;
import org.hemograph.query.Queryable;
import org.hemograph.query.QueryableDataset;
import org.hemograph.query.citing.Cited;
import org.hemograph.query.citing.Citing;
import org.hemograph.query.citing.Documents;
import org.hemograph.query.citing.Filter;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;
import org.hemograph.write.citation.ReferenceFormat;
import org.hemograph.write.citation.ReferenceWriters;

/**
 * How long all references of a store take as RIS: found, read and written. The publications are
 * invented: six authors, an abstract and a record of its own each, in a graph of its own.
 *
 * <p>{@code java CitedReferences fill HOME COUNT}, then {@code java CitedReferences read HOME
 * PASSES}; the first pass is the cold one.
 */
public final class CitedReferences {
  private CitedReferences() {}

  public static void main(String[] args) throws IOException {
    int number = Integer.parseInt(args[2]);
    try (EvidenceStore store = EvidenceStore.open(new Home(Path.of(args[1])))) {
      if (args[0].equals("fill")) {
        fill(store, number);
      } else {
        for (int pass = 0; pass < number; pass++) {
          read(store, pass);
        }
      }
    }
  }

  private static void read(EvidenceStore store, int pass) throws IOException {
    Queryable where = new QueryableDataset(store.dataset(), Namespaces.DEFAULT);
    Citing citing = new Citing(Namespaces.DEFAULT);
    long used = processor();
    long start = System.nanoTime();
    try (Queryable.Session session = where.open()) {
      Cited cited = citing.cited(session, Documents.all(session), Filter.ALL);
      long found = System.nanoTime();
      Iterator<Reference> references = citing.references(session, cited);
      ReferenceWriters.of(ReferenceFormat.RIS).write(references, OutputStream.nullOutputStream());
      long end = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "%s %d references as RIS: %.2f s (found after %.2f s; %.2f s of processor)%n",
          pass == 0 ? "cold" : "warm",
          cited.size(),
          (end - start) / 1e9,
          (found - start) / 1e9,
          (processor() - used) / 1e9);
    }
  }

  /** Nanoseconds of this thread, which others on the machine do not lengthen. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void fill(EvidenceStore store, int count) {
    StringBuilder trig =
        new StringBuilder(
            """
            @base <https://w3id.org/hemograph/> .
            @prefix hg: <https://w3id.org/hemograph/ontology#> .
            @prefix hgc: <https://w3id.org/hemograph/code/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix bibo: <http://purl.org/ontology/bibo/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <graph/ontology> { hgc:source-journal-article hg:rank 2 . }
            """);
    String text = "Platelet counts of at least 50 without rescue treatment. ".repeat(26);
    for (int i = 0; i < count; i++) {
      trig.append(publication(i, text));
    }
    Txn.executeWrite(
        store.dataset(),
        () -> RDFParser.fromString(trig.toString(), Lang.TRIG).parse(store.dataset()));
  }

  private static String publication(int i, String text) {
    StringBuilder made = new StringBuilder();
    int pmid = 80_000_000 + i;
    made.append(
        """
        <graph/pubmed/%1$d> {
          <id/source/pubmed-record-%1$d> a hg:Source ; rdfs:label "PubMed record %1$d" ; hg:sourceKind hgc:source-journal-article .
          <id/journal/j%3$d> a hg:Journal ; rdfs:label "Journal of Invention %3$d" ; hg:issn "0000-%3$04d" .
          <id/publication/pmid-%1$d> a hg:Publication ; rdfs:label "Treatment %2$d" ; dcterms:title "Efficacy of treatment %2$d in immune thrombocytopenia" ;
            dcterms:issued "%4$d-0%5$d-11"^^<http://www.w3.org/2001/XMLSchema#date> ; dcterms:language "en" ; hg:statedIn <id/source/pubmed-record-%1$d> ;
            bibo:volume "%3$d" ; bibo:issue "1" ; bibo:pageStart "%2$d" ; bibo:pageEnd "%2$d" ; hg:pmid "%1$d" ; hg:doi "10.5555/hg.%2$d" ;
            foaf:page <https://doi.org/10.5555/hg.%2$d>, <https://pubmed.ncbi.nlm.nih.gov/%1$d/> ;
            hg:keyword "platelets", "thrombocytopenia" ; hg:pubType hgc:pub-journal-article ; hg:publishedIn <id/journal/j%3$d> ;
            dcterms:abstract "%2$d. %6$s" .
        """
            .formatted(pmid, i, i % 40, 1990 + i % 36, 1 + i % 9, text));
    for (int author = 1; author <= 6; author++) {
      made.append(
          """
          <id/publication/pmid-%1$d> hg:authorship <id/publication/pmid-%1$d/author/%2$d> .
          <id/publication/pmid-%1$d/author/%2$d> a hg:Authorship ; hg:position %2$d ; hg:nameAsWritten "Family%3$d A%2$d" .
          """
              .formatted(pmid, author, (i * 7 + author) % 9000));
    }
    return made.append("}\n").toString();
  }
}
