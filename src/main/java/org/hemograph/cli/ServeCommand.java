package org.hemograph.cli;

import java.util.concurrent.Callable;
import org.hemograph.query.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hemograph serve}: what is in the home, as it is. */
@Command(
    name = "serve",
    description = "Serves what is in the home.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private PortOption port = new PortOption();
  @Mixin private QueriesOption queries = new QueriesOption();
  @Mixin private FederateOption federate = new FederateOption();

  @Override
  public Integer call() {
    HomeAccess.requireDatabase(home.home());
    Catalogue catalogue = queries.catalogue().requireSound();
    try (RunningService service = RunningService.over(home.home())) {
      if (service.store().revision() == 0) {
        throw HomeAccess.nothingStored(home.home());
      }
      service.serve(port.port(), catalogue, federate.federation(), spec.commandLine().getOut());
    }
    return 0;
  }
}
