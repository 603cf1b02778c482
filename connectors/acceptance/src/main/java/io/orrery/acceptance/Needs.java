package io.orrery.acceptance;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.order.Capabilities.Facility;
import java.util.ArrayList;
import java.util.List;

/** What must be there for a case to be tried. */
public final class Needs {
    public static final Needs NOTHING = new Needs(List.of());

    /** Says what is missing, or nothing. */
    private interface Need {
        String missing(Scene scene);
    }

    private final List<Need> needs;

    private Needs(List<Need> needs) {
        this.needs = needs;
    }

    public static Needs order(OrderType type, TimeInForce... anyOf) {
        return NOTHING.andOrder(type, anyOf);
    }

    public static Needs facility(Facility facility) {
        return NOTHING.andFacility(facility);
    }

    public static Needs faults() {
        return NOTHING.and(scene -> scene.ground().faults() == null ? "faults can't be caused here" : "");
    }

    public static Needs witness() {
        return NOTHING.andWitness();
    }

    public static Needs otherAccount() {
        return NOTHING.andOtherAccount();
    }

    public static Needs relays() {
        return NOTHING.and(scene -> scene.ground().relays().isEmpty() ? "connections can't be cut here" : "");
    }

    public static Needs derivative() {
        return NOTHING.and(scene -> scene.instrument().isSpot() ? "of derivatives" : "");
    }

    public static Needs spot() {
        return NOTHING.and(scene -> scene.instrument().isSpot() ? "" : "of spot");
    }

    public Needs andOrder(OrderType type, TimeInForce... anyOf) {
        return and(scene -> {
            for (TimeInForce inForce : anyOf) {
                if (scene.capabilities().takes(type, inForce)) {
                    return "";
                }
            }
            return "no " + type + " " + List.of(anyOf);
        });
    }

    public Needs andFacility(Facility facility) {
        return and(scene -> scene.capabilities().has(facility) ? "" : "no " + facility);
    }

    public Needs without(Facility facility) {
        return and(scene -> scene.capabilities().has(facility) ? "has " + facility : "");
    }

    public Needs andWitness() {
        return and(scene -> scene.ground().witness(0) == null ? "nobody to ask for the truth" : "");
    }

    public Needs andOtherAccount() {
        return and(scene -> scene.ground().accounts() < 2 ? "one account only" : "");
    }

    public Needs and(Needs others) {
        List<Need> more = new ArrayList<>(needs);
        more.addAll(others.needs);
        return new Needs(more);
    }

    /** What is missing first, empty if nothing is. */
    String missing(Scene scene) {
        for (Need need : needs) {
            String missing = need.missing(scene);
            if (!missing.isEmpty()) {
                return missing;
            }
        }
        return "";
    }

    private Needs and(Need need) {
        List<Need> more = new ArrayList<>(needs);
        more.add(need);
        return new Needs(more);
    }
}
