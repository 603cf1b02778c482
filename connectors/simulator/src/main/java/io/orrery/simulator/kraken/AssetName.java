package io.orrery.simulator.kraken;

/**
 * One asset under its names.
 *
 * @param code in WebSocket v2: BTC
 * @param id in REST: XXBT
 * @param altname the other one in REST: XBT
 * @param decimals that are kept
 * @param shown decimals that are shown
 */
public record AssetName(String code, String id, String altname, int decimals, int shown) {
}
