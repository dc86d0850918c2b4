package io.periplus.cli.quarantine;

import picocli.CommandLine.Command;

/** What was set aside: nothing of it is lost, and nothing of it counts. */
@Command(
    name = "quarantine",
    description = "List what was set aside, explain it, and read it again after a fix.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ListCommand.class, ExplainCommand.class, ReplayCommand.class})
public final class QuarantineCommand {}
