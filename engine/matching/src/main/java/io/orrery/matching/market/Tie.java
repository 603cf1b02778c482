package io.orrery.matching.market;

/**
 * An instrument whose price follows another's, as that of a perpetual follows its spot: what it is worth goes up and down with
 * the other in proportion, and a distance of its own is drawn back to nothing.
 *
 * @param follower instrument id
 * @param leader instrument id; it follows nobody itself
 * @param distance how the distance moves, see {@link FairValueModel#distance}
 */
public record Tie(int follower, int leader, FairValueModel distance) {
}
