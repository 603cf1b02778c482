package io.orrery.node.vitals;

import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.status.CountersReader;

/**
 * The mapped file of counters.
 *
 * <pre>
 *   0  i64  "ORRERYC" and version; written last, so a file without it is not complete
 *   8  i64  pid
 *  16  i64  start, milliseconds since the epoch
 *  24  i32  length of the counters' metadata
 *  28  i32  length of the counters' values
 *  32  i32  length of the error log
 * 128  ...  metadata, values, error log
 * </pre>
 */
final class CountersLayout {
    static final long MAGIC = 0x0143_5952_4552_524FL;
    static final int MAGIC_OFFSET = 0;
    static final int PID_OFFSET = 8;
    static final int START_OFFSET = 16;
    static final int METADATA_LENGTH_OFFSET = 24;
    static final int VALUES_LENGTH_OFFSET = 28;
    static final int ERRORS_LENGTH_OFFSET = 32;
    static final int HEADER_LENGTH = 128;

    static final int COUNTERS = 256;
    static final int METADATA_LENGTH = COUNTERS * CountersReader.METADATA_LENGTH;
    static final int VALUES_LENGTH = COUNTERS * CountersReader.COUNTER_LENGTH;
    static final int ERRORS_LENGTH = 256 * 1024;
    static final int FILE_LENGTH = HEADER_LENGTH + METADATA_LENGTH + VALUES_LENGTH + ERRORS_LENGTH;

    static final int LATENCY_TYPE = 700;
    static final String LATENCY_LABEL = "orders.tick-to-order.le.";
    static final int LATENCY_SUM_TYPE = 750;

    private CountersLayout() {
    }

    static UnsafeBuffer metadata(UnsafeBuffer file) {
        return new UnsafeBuffer(file, HEADER_LENGTH, file.getInt(METADATA_LENGTH_OFFSET));
    }

    static UnsafeBuffer values(UnsafeBuffer file) {
        return new UnsafeBuffer(file, HEADER_LENGTH + file.getInt(METADATA_LENGTH_OFFSET), file.getInt(VALUES_LENGTH_OFFSET));
    }

    static UnsafeBuffer errors(UnsafeBuffer file) {
        int offset = HEADER_LENGTH + file.getInt(METADATA_LENGTH_OFFSET) + file.getInt(VALUES_LENGTH_OFFSET);
        return new UnsafeBuffer(file, offset, file.getInt(ERRORS_LENGTH_OFFSET));
    }
}
