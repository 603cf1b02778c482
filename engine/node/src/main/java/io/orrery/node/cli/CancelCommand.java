package io.orrery.node.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends orders by hand. */
@Command(name = "cancel", sortOptions = false, header = "End one order, or all of an instrument, a venue, or everywhere",
    description = {"", "  orrery cancel 4294967302", "  orrery cancel --instrument BTC-USDT", "  orrery cancel --all", ""})
final class CancelCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ORDER", description = "Its id")
    private Long order;

    @Mixin
    private Reach reach;

    @Mixin
    private Principal principal;

    @Spec
    private CommandSpec spec;

    CancelCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        if (order == null != reach.isNamed()) {
            throw new ParameterException(spec.commandLine(), "the id of an order, or one of --instrument, --venue, --all");
        }
        Map<String, String> request = reach.request("cancel", principal);
        if (order != null) {
            request.put("order", order.toString());
        }
        return new Asking(global).ask(request);
    }
}
