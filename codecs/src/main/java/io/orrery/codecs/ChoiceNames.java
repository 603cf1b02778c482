package io.orrery.codecs;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.DifferenceKind;
import io.orrery.codecs.sbe.Doubt;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.HaltReason;
import io.orrery.codecs.sbe.Hindrance;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.PatchOperation;
import io.orrery.codecs.sbe.Resolution;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.SessionKind;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.StrategyStatus;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.codecs.sbe.VenueReason;
import java.util.function.ToIntFunction;

/** The names of an enumeration's codes. The generated enums throw at a code of a newer schema; these answer null. */
final class ChoiceNames {
    static final ChoiceNames SIDE = of(Side.values(), Side::value);
    static final ChoiceNames ORDER_TYPE = of(OrderType.values(), OrderType::value);
    static final ChoiceNames TIME_IN_FORCE = of(TimeInForce.values(), TimeInForce::value);
    static final ChoiceNames LIQUIDITY = of(Liquidity.values(), Liquidity::value);
    static final ChoiceNames INSTRUMENT_KIND = of(InstrumentKind.values(), InstrumentKind::value);
    static final ChoiceNames FEED_STATE = of(FeedState.values(), FeedState::value);
    static final ChoiceNames VENUE_REASON = of(VenueReason.values(), VenueReason::value);
    static final ChoiceNames RISK_CONTROL = of(RiskControl.values(), RiskControl::value);
    static final ChoiceNames PATCH_OPERATION = of(PatchOperation.values(), PatchOperation::value);
    static final ChoiceNames STRATEGY_STATUS = of(StrategyStatus.values(), StrategyStatus::value);
    static final ChoiceNames STOP_POLICY = of(StopPolicy.values(), StopPolicy::value);
    static final ChoiceNames SESSION_KIND = of(SessionKind.values(), SessionKind::value);
    static final ChoiceNames HALT_REASON = of(HaltReason.values(), HaltReason::value);
    static final ChoiceNames COMMAND = of(Command.values(), Command::value);
    static final ChoiceNames DOUBT = of(Doubt.values(), Doubt::value);
    static final ChoiceNames TRIGGER = of(Trigger.values(), Trigger::value);
    static final ChoiceNames TRADING_STATE = of(TradingState.values(), TradingState::value);
    static final ChoiceNames SCOPE = of(Scope.values(), Scope::value);
    static final ChoiceNames STATE_REASON = of(StateReason.values(), StateReason::value);
    static final ChoiceNames RESOLUTION = of(Resolution.values(), Resolution::value);
    static final ChoiceNames DIFFERENCE_KIND = of(DifferenceKind.values(), DifferenceKind::value);
    static final ChoiceNames HINDRANCE = of(Hindrance.values(), Hindrance::value);
    static final ChoiceNames LIMIT = of(Limit.values(), Limit::value);
    static final ChoiceNames SWITCH = of(Switch.values(), Switch::value);

    private static final int CODES = 256;

    private final String[] names = new String[CODES];

    private ChoiceNames() {
    }

    String of(int code) {
        return names[code];
    }

    private static <E extends Enum<E>> ChoiceNames of(E[] values, ToIntFunction<E> code) {
        ChoiceNames choices = new ChoiceNames();
        for (E value : values) {
            if (!value.name().equals("NULL_VAL")) {
                choices.names[code.applyAsInt(value)] = value.name();
            }
        }
        return choices;
    }
}
