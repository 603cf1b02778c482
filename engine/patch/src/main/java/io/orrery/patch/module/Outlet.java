package io.orrery.patch.module;

/** Where a cable begins; any number of them may. */
public record Outlet(String name, PortType type, String doc) {
}
