package io.orrery.patch.graph;

/**
 * A patch as it was at one moment, in the order of evaluation. It stays as it is whatever is edited later, so that any thread may
 * read it. Of a module that was not edited it has the {@link Drawing} that the one before has.
 */
public final class Blueprint {
    private final Drawing[] modules;

    Blueprint(Drawing[] modules) {
        this.modules = modules;
    }

    public int size() {
        return modules.length;
    }

    public Drawing at(int place) {
        return modules[place];
    }

    /** Returns the module's place, or -1. */
    public int placeOf(Node node) {
        for (int place = 0; place < modules.length; place++) {
            if (modules[place].node() == node) {
                return place;
            }
        }
        return -1;
    }

    /** Likewise, by its name. */
    public int placeOf(String name) {
        for (int place = 0; place < modules.length; place++) {
            if (modules[place].name().equals(name)) {
                return place;
            }
        }
        return -1;
    }
}
