package io.orrery.patch.module;

/** A number of a bar. */
public enum BarField { OPEN, HIGH, LOW, CLOSE, VOLUME, TRADES }
