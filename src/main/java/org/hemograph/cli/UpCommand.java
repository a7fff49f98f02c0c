package org.hemograph.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.hemograph.load.ImportReport;
import org.hemograph.load.Importer;
import org.hemograph.query.Catalogue;
import org.hemograph.serve.http.Proxies;
import org.hemograph.store.EvidenceStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hemograph up}: from nothing to a running service. */
@Command(
    name = "up",
    description = "Imports the bundled evidence base where it changed, and serves it.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private BaseOption base = new BaseOption();
  @Mixin private ProxyOption proxy = new ProxyOption();
  @Mixin private PortOption port = new PortOption();
  @Mixin private QueriesOption queries = new QueriesOption();
  @Mixin private FederateOption federate = new FederateOption();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Catalogue catalogue = queries.catalogue().requireSound();
    Proxies proxies = proxy.proxies();
    base.keepIn(home.home());
    try (RunningService service = RunningService.over(home.home())) {
      importBundled(service.store(), err);
      service.serve(
          port.port(), catalogue, federate.federation(), proxies, spec.commandLine().getOut());
    }
    return 0;
  }

  private static void importBundled(EvidenceStore store, PrintWriter err) {
    ImportReport report;
    try (TerminalProgress progress = new TerminalProgress(err)) {
      report = new Importer(store, progress).importBundled();
    }
    if (!report.files().isEmpty()) {
      ReportSummary.print(report, false, err);
    }
  }
}
