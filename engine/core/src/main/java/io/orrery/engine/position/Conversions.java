package io.orrery.engine.position;

import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The base asset, and which instruments lead to it from other assets. The shortest way is taken; of two that are as short, the
 * one over the conversions that were set first.
 */
final class Conversions {
    /** One more is refused. */
    static final int MOST = 64;

    private final InstrumentTable instruments;
    private final int[] ids = new int[MOST];
    private final long[] maxAges = new long[MOST];
    /** Found when they were first asked for: nothing else allocates. */
    private final List<ConversionPath> paths = new ArrayList<>();
    private String base = "";
    private int baseScale;
    private int count;

    Conversions(InstrumentTable instruments) {
        this.instruments = instruments;
    }

    /** Empty if none was set. */
    String base() {
        return base;
    }

    int baseScale() {
        return baseScale;
    }

    Instrument instrument(int index) {
        return instruments.get(ids[index]);
    }

    int count() {
        return count;
    }

    long maxAge(int index) {
        return maxAges[index];
    }

    void base(String asset, int scale) {
        base = asset;
        baseScale = scale;
        paths.clear();
    }

    /** @throws IllegalStateException if there are too many */
    void set(int instrumentId, long maxAge) {
        int at = 0;
        while (at < count && ids[at] != instrumentId) {
            at++;
        }
        if (at == MOST) {
            throw new IllegalStateException("conversion over instrument id=" + instrumentId + ": no more than " + MOST);
        }
        ids[at] = instrumentId;
        maxAges[at] = maxAge;
        count = Math.max(count, at + 1);
        paths.clear();
    }

    /** An instrument is known, or known anew: ways may be. */
    void forgetPaths() {
        paths.clear();
    }

    void clear() {
        base("", 0);
        count = 0;
    }

    /** The way from an asset to the base asset. */
    ConversionPath path(String asset) {
        for (int i = 0; i < paths.size(); i++) {
            if (paths.get(i).asset.equals(asset)) {
                return paths.get(i);
            }
        }
        ConversionPath path = new ConversionPath(asset);
        path.length = base.isEmpty() ? -1 : 0;
        while (path.length >= 0 && !leads(path, asset, 0)) {
            path.length = path.length < ConversionPath.MOST_STEPS ? path.length + 1 : -1;
        }
        paths.add(path);
        return path;
    }

    /** True if the steps that are left lead from an asset to the base; they are noted then. */
    private boolean leads(ConversionPath path, String from, int step) {
        if (step == path.length) {
            return from.equals(base);
        }
        for (int i = 0; i < count; i++) {
            Instrument over = instrument(i);
            if (over == null || !from.equals(over.baseAsset()) && !from.equals(over.quoteAsset())) {
                continue;
            }
            path.steps[step] = i;
            path.forward[step] = from.equals(over.baseAsset());
            if (leads(path, path.forward[step] ? over.quoteAsset() : over.baseAsset(), step + 1)) {
                return true;
            }
        }
        return false;
    }

    void save(StateWriter out) {
        out.section("conversions");
        out.putText(base);
        out.putInt(baseScale);
        out.putInt(count);
        for (int i = 0; i < count; i++) {
            out.putInt(ids[i]);
            out.putLong(maxAges[i]);
        }
    }

    void load(StateReader in) {
        in.section("conversions");
        clear();
        base(in.getText(), in.getInt());
        for (int left = in.getInt(); left > 0; left--) {
            set(in.getInt(), in.getLong());
        }
    }
}
