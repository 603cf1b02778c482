package io.orrery.patch.module;

/** What of an instrument, or of the strategy, a source listens to. */
public enum Hearing { BOOK, TRADE, BAR, MARK, FUNDING, POSITION, FILL }
