package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.testing.PlainBook;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** The venue's checksum in plain words: texts without their points and leading zeros. */
final class PlainChecksum {
    private PlainChecksum() {
    }

    static long of(PlainBook book, int priceScale, int quantityScale) {
        CRC32 crc = new CRC32();
        String text = side(book.asks, priceScale, quantityScale) + side(book.bids, priceScale, quantityScale);
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }

    private static String side(TreeMap<BigDecimal, BigDecimal> side, int priceScale, int quantityScale) {
        StringBuilder text = new StringBuilder();
        side.entrySet().stream().limit(10).forEach(level -> text
            .append(digits(level.getKey(), priceScale))
            .append(digits(level.getValue(), quantityScale)));
        return text.toString();
    }

    private static String digits(BigDecimal number, int scale) {
        return number.setScale(scale).toPlainString().replace(".", "").replaceFirst("^0+", "");
    }
}
