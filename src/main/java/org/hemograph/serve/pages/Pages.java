package org.hemograph.serve.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns page records into HTML by the templates of {@code src/main/jte}, which escape everything
 * that comes out of a record. Safe for many threads. The engine and a template are loaded when the
 * first page needs them, so that a server which answers data only never does.
 */
public final class Pages {
  /** What the pages are served as. */
  public static final String MEDIA_TYPE = "text/html; charset=utf-8";

  private static final String PACKAGE = "org.hemograph.serve.templates";
  private static final int USUAL_SIZE = 32 << 10;

  private volatile @Nullable TemplateEngine engine;

  public byte[] figures(FigurePage.All page) {
    return render("figures.jte", page);
  }

  public byte[] figure(FigurePage page) {
    return render("figure.jte", page);
  }

  public byte[] home(HomePage page) {
    return render("home.jte", page);
  }

  public byte[] search(SearchPage page) {
    return render("search.jte", page);
  }

  public byte[] catalogue(CataloguePage page) {
    return render("catalogue.jte", page);
  }

  public byte[] cite(CitePage page) {
    return render("cite.jte", page);
  }

  public byte[] changes(ChangesPage page) {
    return render("changes.jte", page);
  }

  public byte[] compare(ComparePage page) {
    return render("compare.jte", page);
  }

  public byte[] query(QueryPage page) {
    return render("query.jte", page);
  }

  public byte[] therapy(TherapyPage page) {
    return render("therapy.jte", page);
  }

  public byte[] thing(ThingPage page) {
    return render("thing.jte", page);
  }

  public byte[] incoming(IncomingPage page) {
    return render("incoming.jte", page);
  }

  public byte[] study(StudyPage page) {
    return render("study.jte", page);
  }

  public byte[] term(TermPage page) {
    return render("term.jte", page);
  }

  public byte[] terms(TermsPage page) {
    return render("terms.jte", page);
  }

  public byte[] claim(ClaimPage page) {
    return render("claim.jte", page);
  }

  public byte[] literature(LiteraturePage page) {
    return render("literature.jte", page);
  }

  public byte[] result(ResultPage page) {
    return render("result.jte", page);
  }

  public byte[] neighbours(NeighboursPage page) {
    return render("neighbours.jte", page);
  }

  public byte[] openApi(OpenApiPage page) {
    return render("openapi.jte", page);
  }

  public byte[] preview(PreviewPage page) {
    return render("preview.jte", page);
  }

  public byte[] reconcile(ReconcilePage page) {
    return render("reconcile.jte", page);
  }

  public byte[] sparql(SparqlPage page) {
    return render("sparql.jte", page);
  }

  public byte[] editor(EditorPage page) {
    return render("editor.jte", page);
  }

  public byte[] error(ErrorPage page) {
    return render("error.jte", page);
  }

  private byte[] render(String template, Object page) {
    StringOutput html = new StringOutput(USUAL_SIZE);
    engine().render(template, page, html);
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private TemplateEngine engine() {
    TemplateEngine ready = engine;
    if (ready == null) {
      // Two threads may make two; either will do.
      ready = precompiled();
      engine = ready;
    }
    return ready;
  }

  private static TemplateEngine precompiled() {
    // The engine takes the thread's class loader, which in a server need not be ours.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Pages.class.getClassLoader());
    try {
      return TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
