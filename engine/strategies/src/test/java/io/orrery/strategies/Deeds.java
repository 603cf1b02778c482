package io.orrery.strategies;

import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventPrinter;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.SignalDecoder;
import io.orrery.codecs.sbe.StrategyChangedDecoder;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a strategy did and saw, a line each: at which event, and when; without its name. */
final class Deeds implements Consumer<EventRecord> {
    final List<String> orders = new ArrayList<>();
    final List<String> others = new ArrayList<>();
    private final Dictionary names = new Dictionary();
    private final EventPrinter printer = EventPrinter.text(names, ZoneOffset.UTC);

    @Override
    public void accept(EventRecord record) {
        names.learn(record);
        switch (record.templateId()) {
            case NewOrderDecoder.TEMPLATE_ID, CancelOrderDecoder.TEMPLATE_ID, AmendOrderDecoder.TEMPLATE_ID ->
                orders.add(line(record));
            case SignalDecoder.TEMPLATE_ID, StrategyChangedDecoder.TEMPLATE_ID -> others.add(line(record));
            default -> { }
        }
    }

    private String line(EventRecord record) {
        return printer.print(record).replaceAll("^ *\\d+ | strategy=[a-z-]+", "");
    }
}
