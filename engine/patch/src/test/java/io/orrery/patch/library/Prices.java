package io.orrery.patch.library;

import io.orrery.engine.book.Book;
import io.orrery.patch.module.Surroundings;

/** Surroundings in which only a price is told, and a quantity of 1. */
final class Prices implements Surroundings {
    private final Surroundings rest;
    double price;

    Prices(Surroundings rest) {
        this.rest = rest;
    }

    @Override
    public Book book(int instrument) {
        return rest.book(instrument);
    }

    @Override
    public double price(int instrument, long ticks) {
        return rest.price(instrument, ticks);
    }

    @Override
    public double quantity(int instrument, long lots) {
        return rest.quantity(instrument, lots);
    }

    @Override
    public double tradePrice() {
        return price;
    }

    @Override
    public double tradeQuantity() {
        return -1;
    }

    @Override
    public double position(int instrument) {
        return rest.position(instrument);
    }

    @Override
    public double mark(int instrument) {
        return rest.mark(instrument);
    }

    @Override
    public double fundingRate(int instrument) {
        return rest.fundingRate(instrument);
    }

    @Override
    public long nextFunding(int instrument) {
        return rest.nextFunding(instrument);
    }

    @Override
    public double equity() {
        return rest.equity();
    }
}
