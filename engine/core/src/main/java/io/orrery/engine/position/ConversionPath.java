package io.orrery.engine.position;

/** How to get from an asset to the base asset: over no instrument, one, two or three. */
final class ConversionPath {
    static final int MOST_STEPS = 3;

    final String asset;
    /** Indices of conversions. */
    final int[] steps = new int[MOST_STEPS];
    /** True where the asset is what the price is of, false where it is what the price is in. */
    final boolean[] forward = new boolean[MOST_STEPS];
    /** Below 0 if there is no way. */
    int length;

    ConversionPath(String asset) {
        this.asset = asset;
    }
}
