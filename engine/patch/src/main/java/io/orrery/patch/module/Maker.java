package io.orrery.patch.module;

/** Makes a module with these values of its parameters, in the order of its kind. */
public interface Maker {

    PatchModule make(double[] values, String[] texts);
}
