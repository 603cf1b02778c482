package io.orrery.engine.strategy;

/** What a strategy is called for. */
enum Hearing { START, TIMER, BOOK, TRADE, TIME, MARK, FUNDING, FILL, ORDER, REPLACED, EDIT }
