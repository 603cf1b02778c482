package io.orrery.bench.decode;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Date;
import java.util.List;
import org.knowm.xchange.binance.dto.marketdata.BinanceOrderbook;

/** What Jackson binds a frame of depth to: XChange's own book of Binance, within what is sent around it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record XChangeDepth(@JsonProperty("data") Change change) {

    /** What changed, and when. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(Date time, long firstId, BinanceOrderbook book) {

        @JsonCreator
        static Change of(
            @JsonProperty("E") long time, @JsonProperty("U") long firstId, @JsonProperty("u") long lastId,
            @JsonProperty("b") List<Object[]> bids, @JsonProperty("a") List<Object[]> asks) {
            return new Change(new Date(time), firstId, new BinanceOrderbook(lastId, bids, asks));
        }
    }
}
