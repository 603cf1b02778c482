package io.orrery.node.cli;

import io.orrery.node.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** The command or option that was probably meant. */
final class Suggestion {
    private Suggestion() {
    }

    static Optional<String> of(CommandLine.ParameterException error, String[] arguments) {
        if (!(error instanceof CommandLine.UnmatchedArgumentException unmatched) || unmatched.getUnmatched().isEmpty()) {
            return Optional.empty();
        }
        String word = unmatched.getUnmatched().get(0);
        CommandLine line = error.getCommandLine();
        List<String> names = new ArrayList<>();
        if (word.startsWith("-")) {
            line.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        } else {
            names.addAll(line.getSubcommands().keySet());
        }
        int equals = word.indexOf('=');
        return NearestName.of(equals < 0 ? word : word.substring(0, equals), names);
    }
}
