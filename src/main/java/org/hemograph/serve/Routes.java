package org.hemograph.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.query.text.TextQuery;
import org.hemograph.query.Binder;
import org.hemograph.query.Catalogue;
import org.hemograph.query.Codes;
import org.hemograph.query.QueryRunner;
import org.hemograph.query.QueryableDataset;
import org.hemograph.query.Things;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.ask.CatalogueDoor;
import org.hemograph.serve.ask.Choices;
import org.hemograph.serve.ask.HomeDoor;
import org.hemograph.serve.ask.QueryDoor;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.cache.AnswerCache;
import org.hemograph.serve.cache.CacheSize;
import org.hemograph.serve.changes.ChangesDoor;
import org.hemograph.serve.cite.CiteDoor;
import org.hemograph.serve.cite.Selections;
import org.hemograph.serve.compare.CompareDoor;
import org.hemograph.serve.compare.StudyComparison;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabularies;
import org.hemograph.serve.describe.BaseAddress;
import org.hemograph.serve.describe.CatalogDoor;
import org.hemograph.serve.describe.DataCounts;
import org.hemograph.serve.describe.Described;
import org.hemograph.serve.describe.OpenApiDoor;
import org.hemograph.serve.describe.OpenApiPageDoor;
import org.hemograph.serve.describe.QueryExamplesDoor;
import org.hemograph.serve.describe.QueryTextDoor;
import org.hemograph.serve.describe.ServiceDescription;
import org.hemograph.serve.describe.VoidDoor;
import org.hemograph.serve.door.ExportDoor;
import org.hemograph.serve.door.ImportDoor;
import org.hemograph.serve.door.InstanceDoor;
import org.hemograph.serve.door.LoopbackDoor;
import org.hemograph.serve.door.TokenDoor;
import org.hemograph.serve.editor.EditorDoor;
import org.hemograph.serve.editor.EditorTermsDoor;
import org.hemograph.serve.editor.Library;
import org.hemograph.serve.figures.FigureDoor;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.LibraryDoor;
import org.hemograph.serve.http.NothingDoor;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.serve.http.ResourceDoor;
import org.hemograph.serve.http.Validators;
import org.hemograph.serve.linked.DescriptionDoor;
import org.hemograph.serve.linked.IdDoor;
import org.hemograph.serve.linked.JsonLdWriter;
import org.hemograph.serve.linked.LinkedData;
import org.hemograph.serve.linked.OntologyDoor;
import org.hemograph.serve.mcp.Knowledge;
import org.hemograph.serve.mcp.McpDoor;
import org.hemograph.serve.mcp.Offer;
import org.hemograph.serve.mcp.Protocol;
import org.hemograph.serve.neighbours.NeighbourDoor;
import org.hemograph.serve.ontology.OntologyDoors;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.reconcile.ReconcileDoors;
import org.hemograph.serve.search.CurrentNames;
import org.hemograph.serve.search.FoundThings;
import org.hemograph.serve.search.Lookup;
import org.hemograph.serve.search.SavedSearch;
import org.hemograph.serve.search.Search;
import org.hemograph.serve.search.SearchDoor;
import org.hemograph.serve.search.SuggestDoor;
import org.hemograph.serve.structured.OpenSearchDoor;
import org.hemograph.serve.structured.RobotsDoor;
import org.hemograph.serve.structured.SitemapDoor;
import org.hemograph.serve.structured.StructuredSite;
import org.hemograph.serve.therapy.TherapyMemory;
import org.hemograph.serve.things.ArmPages;
import org.hemograph.serve.things.ClaimPages;
import org.hemograph.serve.things.ClassPages;
import org.hemograph.serve.things.ConditionPages;
import org.hemograph.serve.things.CuratedTables;
import org.hemograph.serve.things.DrugPages;
import org.hemograph.serve.things.EndpointPages;
import org.hemograph.serve.things.Figures;
import org.hemograph.serve.things.GraphPages;
import org.hemograph.serve.things.KindPage;
import org.hemograph.serve.things.MechanismPages;
import org.hemograph.serve.things.OrganisationPages;
import org.hemograph.serve.things.PassagePages;
import org.hemograph.serve.things.PersonPages;
import org.hemograph.serve.things.PublicationPages;
import org.hemograph.serve.things.ResultPages;
import org.hemograph.serve.things.SourcePages;
import org.hemograph.serve.things.StudyPages;
import org.hemograph.serve.things.ThingPages;
import org.hemograph.serve.zotero.UnapiDoor;
import org.hemograph.store.ChangeSets;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;
import org.hemograph.write.AnswerWriter;

/**
 * Which door is where. The SPARQL endpoint is Fuseki's own and not listed here.
 *
 * @param doors by servlet path (Jakarta Servlet 6.1, section 12.2), the most general last
 */
record Routes(Map<String, Door> doors) {
  /** What a store of this process holds. */
  static Evidence evidence(EvidenceStore store, Namespaces namespaces) {
    boolean indexed = store.dataset().getContext().isDefined(TextQuery.textIndex);
    return new Evidence(new QueryableDataset(store.dataset(), namespaces), indexed);
  }

  /**
   * All doors over evidence that may lie anywhere.
   *
   * @param changes statements by revision; empty where the store keeps none
   */
  static Routes over(
      Evidence evidence,
      ServiceDescription service,
      Catalogue catalogue,
      Namespaces namespaces,
      Pages pages,
      ProblemWriter problems,
      Optional<ChangeSets> changes) {
    LocalLinks links = new LocalLinks(namespaces);
    Vocabularies vocabularies = new Vocabularies(evidence);
    Validators validators =
        new Validators(() -> catalogue.digest() + " " + evidence.where().origin());
    AnswerCache cache = new AnswerCache(CacheSize.set(), evidence.where()::committed);
    Binder binder = new Binder(new Things(namespaces), new Codes(namespaces));
    QueryRunner runner = new QueryRunner(evidence.where(), binder, HemographServer.LONGEST_QUERY);
    Questions questions =
        new Questions(
            evidence,
            catalogue,
            runner,
            new Choices(evidence),
            links,
            vocabularies,
            pages,
            validators);
    TherapyMemory therapies = new TherapyMemory(evidence, links);
    LinkedData data =
        new LinkedData(
            evidence,
            links,
            vocabularies,
            new ThingPages(links, new CuratedTables(questions), pages, kinds(pages, therapies)),
            pages,
            problems,
            validators,
            new JsonLdWriter(namespaces));
    AnswerWriter writer = new AnswerWriter(namespaces, 0);
    return of(
        questions,
        data,
        therapies,
        service,
        writer,
        cache,
        new CompareDoor(questions, writer, binder),
        binder,
        changes);
  }

  /** The protocol for models, which one of the doors speaks, for whoever has other streams. */
  Protocol protocol() {
    return ((McpDoor) Objects.requireNonNull(doors.get("/mcp"))).protocol();
  }

  /** The same, and the way in for commands beside this server. */
  Routes withDoorFor(Home home, String instance, EvidenceStore store, ProblemWriter problems) {
    Map<String, Door> inner = new LinkedHashMap<>();
    inner.put("/$/door/id", new InstanceDoor(instance));
    inner.put("/$/door/import", new TokenDoor(home, new ImportDoor(store, problems), problems));
    inner.put("/$/door/export", new TokenDoor(home, new ExportDoor(store), problems));
    Map<String, Door> all = new LinkedHashMap<>();
    inner.forEach((path, door) -> all.put(path, new LoopbackDoor(door, problems)));
    all.putAll(doors);
    return new Routes(all);
  }

  /** The kinds of thing that have a page of their own. */
  private static List<KindPage> kinds(Pages pages, TherapyMemory therapies) {
    return List.of(
        new ArmPages(pages),
        new ClaimPages(pages),
        new ClassPages(pages, therapies),
        new ConditionPages(pages, therapies),
        new DrugPages(pages, therapies),
        new EndpointPages(pages),
        new GraphPages(pages),
        new MechanismPages(pages, therapies),
        new OrganisationPages(pages, therapies),
        new PassagePages(pages),
        new PersonPages(pages),
        new PublicationPages(pages),
        new ResultPages(pages),
        new SourcePages(pages),
        new StudyPages(pages));
  }

  private static Routes of(
      Questions questions,
      LinkedData data,
      TherapyMemory therapies,
      ServiceDescription service,
      AnswerWriter writer,
      AnswerCache cache,
      CompareDoor compare,
      Binder binder,
      Optional<ChangeSets> changes) {
    Namespaces namespaces = data.links().namespaces();
    Map<String, Door> doors = new LinkedHashMap<>();
    doors.put(
        "",
        new HomeDoor(
            questions,
            therapies,
            asked -> StructuredSite.home(BaseAddress.of(asked), questions.evidence().revision())));
    CompareDoor.paths().forEach(path -> doors.put(path, compare));
    Search search = new Search(data.links(), questions.evidence().indexed());
    CurrentNames names = new CurrentNames(questions.evidence());
    doors.putAll(ReconcileDoors.of(questions));
    ChangesDoor changed =
        new ChangesDoor(questions, binder, new SavedSearch(search, names), changes);
    ChangesDoor.PATHS.forEach(path -> doors.put(path, changed));
    SearchDoor searching = new SearchDoor(questions, search, names);
    doors.put("/search", searching);
    doors.put("/search.json", searching);
    doors.put("/search/suggest", new SuggestDoor(questions, names));
    Selections cited =
        new Selections(
            namespaces,
            binder,
            questions.runner(),
            new FoundThings(search, names, questions.vocabularies()));
    CiteDoor cite = new CiteDoor(questions, cited);
    CiteDoor.paths().forEach(path -> doors.put(path, cite));
    doors.put(
        UnapiDoor.PATH,
        new UnapiDoor(
            questions.evidence(), questions.validators(), binder, questions.links().namespaces()));
    doors.put("/queries", new CatalogueDoor(questions));
    doors.put("/queries.json", new CatalogueDoor(questions));
    Described described = Described.of(questions, service);
    DataCounts counts = new DataCounts(questions.evidence());
    Knowledge knowledge =
        new Knowledge(
            questions,
            binder,
            new Lookup(searching),
            new StudyComparison(compare, questions.evidence()),
            counts,
            writer);
    doors.put("/mcp", new McpDoor(Offer.protocol(knowledge), data.problems()));
    doors.put("/queries/*", new QueryTextDoor(described, new QueryDoor(questions, writer, cache)));
    doors.put("/openapi.json", new OpenApiDoor(described));
    doors.put("/openapi", new OpenApiPageDoor(described));
    doors.put("/.well-known/sparql-examples", new QueryExamplesDoor(described));
    doors.put("/.well-known/void", new VoidDoor(described, service, counts));
    doors.put("/catalog", new CatalogDoor(described));
    doors.put("/figure/*", new FigureDoor(data, Figures.over(therapies)));
    doors.put("/id/*", new IdDoor(data));
    doors.put("/page/*", new DescriptionDoor(data, "/page/", namespaces.id(""), "/data/"));
    doors.put("/data/*", new DescriptionDoor(data, "/data/", namespaces.id(""), "/data/"));
    doors.put("/code/*", new DescriptionDoor(data, "/code/", HGC.NS, "/code/"));
    doors.put("/graph/*", new DescriptionDoor(data, "/graph/", namespaces.graph(""), "/graph/"));
    LibraryDoor library = new LibraryDoor(data.validators());
    doors.put("/neighbours/*", new NeighbourDoor(data, library));
    for (String path :
        new String[] {
          "/ontology",
          "/ontology.html",
          "/ontology.ttl",
          "/ontology.jsonld",
          "/ontology.nt",
          "/ontology.rdf",
          "/ontology.trig"
        }) {
      doors.put(path, new OntologyDoor(data));
    }
    Validators validators = data.validators();
    doors.put(
        "/context/*",
        new ResourceDoor("/context/", "/org/hemograph/ontology/context/", validators));
    doors.put("/assets/lib/*", library);
    Library editor =
        new Library(library.address("yasgui.min.js"), library.address("yasgui.min.css"));
    OntologyDoors ontology = OntologyDoors.of(questions, counts);
    // The IRI of a version (OWL 2, section 3.1) names the whole; no term begins with a digit.
    Door whole = new OntologyDoor(data);
    doors.put(
        "/ontology/*",
        asked ->
            (asked.path().matches("/ontology/[0-9].*") ? whole : ontology.terms()).answer(asked));
    doors.put("/shapes", ontology.shapes());
    doors.put("/shapes/*", ontology.shapes());
    doors.put("/opensearch.xml", new OpenSearchDoor());
    doors.put("/robots.txt", new RobotsDoor());
    doors.put("/sitemap.xml", new SitemapDoor(questions));
    doors.put("/sitemap/*", new SitemapDoor(questions));
    doors.put("/sparql", new EditorDoor(questions, writer, service.path(), editor));
    doors.put("/sparql/terms.json", new EditorTermsDoor(questions, counts));
    doors.put(
        "/assets/*", new ResourceDoor("/assets/", "/org/hemograph/serve/assets/", validators));
    doors.put("/*", new NothingDoor());
    return new Routes(doors);
  }
}
