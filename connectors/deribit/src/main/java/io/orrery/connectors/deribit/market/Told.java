package io.orrery.connectors.deribit.market;

/** What the engine was told of an instrument beside its book: tickers repeat far more than they change. */
final class Told {
    long quoteTime;
    private boolean marked;
    private long markPrice;
    private long indexPrice;
    private boolean funded;
    private long fundingRate;

    boolean isNewMark(TickerMessage ticker) {
        return ticker.hasMark() && !(marked && markPrice == ticker.markPrice() && indexPrice == ticker.indexPrice());
    }

    void mark(TickerMessage ticker) {
        marked = true;
        markPrice = ticker.markPrice();
        indexPrice = ticker.indexPrice();
    }

    boolean isNewFunding(TickerMessage ticker) {
        return ticker.hasFunding() && !(funded && fundingRate == ticker.fundingRate());
    }

    void funding(TickerMessage ticker) {
        funded = true;
        fundingRate = ticker.fundingRate();
    }
}
