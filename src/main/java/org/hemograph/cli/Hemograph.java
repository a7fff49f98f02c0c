package org.hemograph.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above all commands; alone it is wrong use and shows the help. */
@Command(
    name = "hemograph",
    description = "A knowledge graph of a therapy landscape that people ask, browse and cite from.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      UpCommand.class,
      ImportCommand.class,
      FetchCommand.class,
      CiteCommand.class,
      QueryCommand.class,
      QueriesCommand.class,
      ServeCommand.class,
      ExportCommand.class,
      McpCommand.class,
      RehearseCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all well, warnings allowed",
      "1:a bug",
      "2:wrong use",
      "3:no such thing",
      "4:some input refused or skipped",
      "5:store or source not usable",
      "130:interrupted; what was read is stored"
    })
final class Hemograph implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See below.");
  }
}
