package io.orrery.node.live;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.sbe.BaseAssetSetEncoder;
import io.orrery.codecs.sbe.ConversionSetEncoder;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.LimitsChangedEncoder;
import io.orrery.codecs.sbe.LimitsChangedEncoder.LimitsEncoder;
import io.orrery.codecs.sbe.MarginRatesSetEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.ring.Inlet;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.config.LimitsConfig;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.config.ValuationConfig;
import java.util.Locale;
import org.agrona.ExpandableArrayBuffer;

/**
 * Writes the configured limits, in what they are told, and how that is found. Limits are one version in several messages: of the
 * firm first, of a venue before it is asked anything, of an instrument and of what trades it behind its definition, since only
 * that says in which decimals. Used by one thread at a time.
 */
final class RiskMessages {
    private static final int RATE_SCALE = 12;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final LimitsChangedEncoder changed = new LimitsChangedEncoder();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(512);
    private final ControlMessages control;
    private final ValuationConfig valuation;
    private final LimitsConfig limits;

    RiskMessages(ControlMessages control, NodeConfig config) {
        this.control = control;
        valuation = config.valuation();
        limits = config.limits();
    }

    /** In what values are told, and what holds for all of them together. */
    void firm(Inlet inlet) {
        control.offer(inlet, buffer, new BaseAssetSetEncoder().wrapAndApplyHeader(buffer, 0, header)
            .asset(valuation.asset())
            .scale((byte) valuation.scale())
            .encodedLength());
        Entries entries = new Entries(Scope.FIRM, 0, 3);
        entries.money(Limit.NOTIONAL, limits.firm().notional());
        entries.money(Limit.LOSS, limits.firm().loss());
        entries.money(Limit.DRAWDOWN, limits.firm().drawdown());
        entries.offer(inlet);
    }

    void venue(Inlet inlet, int id, String name) {
        limits.ofVenue(name).ifPresent(of -> {
            Entries entries = new Entries(Scope.VENUE, id, 5);
            entries.set(Limit.MESSAGES, of.messages());
            entries.set(Limit.MESSAGE_WINDOW, of.messageWindow().toNanos());
            entries.set(Limit.OPEN_ORDERS, of.openOrders());
            entries.set(Limit.RATIO, of.ratio());
            entries.set(Limit.CLOCK_OFFSET, of.clockOffset().toNanos());
            entries.offer(inlet);
        });
    }

    void account(Inlet inlet, int id, String venue) {
        limits.ofAccount(venue).ifPresent(of -> {
            Entries entries = new Entries(Scope.ACCOUNT, id, 1);
            entries.money(Limit.NOTIONAL, of.notional());
            entries.offer(inlet);
        });
    }

    /** Also what its positions bind, and whether its price converts. */
    void instrument(Inlet inlet, Instrument instrument) {
        limits.ofInstrument(instrument.symbol()).ifPresent(of -> {
            Entries entries = new Entries(Scope.INSTRUMENT, instrument.id(), 10);
            entries.set(Limit.ALLOWED, of.allowed() ? 1 : 0);
            entries.set(Limit.MAX_QUANTITY, quantity("max-quantity", of.maxQuantity(), instrument));
            entries.money(Limit.MAX_VALUE, of.maxValue());
            entries.set(Limit.LONG, quantity("max-long", of.maxLong(), instrument));
            entries.set(Limit.SHORT, quantity("max-short", of.maxShort(), instrument));
            entries.set(Limit.COLLAR, of.collarPpm());
            entries.set(Limit.DRIFT, of.driftPpm());
            entries.set(Limit.MARKET_COLLAR, of.marketCollarPpm());
            entries.set(Limit.REFERENCE_AGE, of.referenceAge().toNanos());
            entries.set(Limit.REJECTS, of.rejects());
            entries.offer(inlet);
        });
        valuation.conversion(instrument.symbol()).ifPresent(conversion ->
            control.offer(inlet, buffer, new ConversionSetEncoder().wrapAndApplyHeader(buffer, 0, header)
                .maxAge(conversion.maxAge().toNanos())
                .instrumentId(instrument.id())
                .encodedLength()));
        valuation.margin(instrument.symbol()).ifPresent(rates ->
            control.offer(inlet, buffer, new MarginRatesSetEncoder().wrapAndApplyHeader(buffer, 0, header)
                .initial(Decimal.parse(rates.initial(), RATE_SCALE))
                .maintenance(Decimal.parse(rates.maintenance(), RATE_SCALE))
                .instrumentId(instrument.id())
                .encodedLength()));
    }

    void strategy(Inlet inlet, int id, String name) {
        limits.ofStrategy(name).ifPresent(of -> {
            Entries entries = new Entries(Scope.STRATEGY, id, 8);
            entries.money(Limit.NOTIONAL, of.notional());
            entries.money(Limit.BASKET, of.basket());
            entries.set(Limit.MESSAGES, of.messages());
            entries.set(Limit.MESSAGE_WINDOW, of.messageWindow().toNanos());
            entries.set(Limit.EXECUTIONS, of.executions());
            entries.set(Limit.EXECUTION_WINDOW, of.executionWindow().toNanos());
            entries.set(Limit.DUPLICATES, of.duplicates());
            entries.set(Limit.DUPLICATE_WINDOW, of.duplicateWindow().toNanos());
            entries.offer(inlet);
        });
    }

    private static long quantity(String name, String text, Instrument instrument) {
        return parse(name, text, instrument.quantityScale(), " for " + instrument.symbol());
    }

    private static long parse(String name, String text, int scale, String of) {
        try {
            return Decimal.parse(text, scale);
        } catch (NumberFormatException refused) {
            throw new Refusal(
                ExitCode.CONFIG, "limits: " + name + "=" + text + of + ": " + refused.getMessage(),
                "it has " + scale + " decimals there; give it an entry of its own", refused);
        }
    }

    /** The limits of one subject, as they are written. */
    private final class Entries {
        private final Scope scope;
        private final long id;
        private final LimitsEncoder group;

        Entries(Scope scope, long id, int count) {
            this.scope = scope;
            this.id = id;
            group = changed.wrapAndApplyHeader(buffer, 0, header)
                .version(limits.version())
                .principal(limits.principal())
                .witness(limits.witness())
                .limitsCount(count);
        }

        void money(Limit limit, String text) {
            set(limit, parse(limit.name().toLowerCase(Locale.ROOT), text, valuation.scale(), " in " + valuation.asset()));
        }

        void set(Limit limit, long value) {
            group.next().value(value).id(id).scope(scope).limit(limit);
        }

        void offer(Inlet inlet) {
            control.offer(inlet, buffer, changed.encodedLength());
        }
    }
}
