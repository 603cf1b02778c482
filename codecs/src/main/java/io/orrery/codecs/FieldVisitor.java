package io.orrery.codecs;

import java.util.List;
import org.agrona.DirectBuffer;

/** Is shown the fields of one event, in reading order. What is passed as a buffer is valid during the call. */
public interface FieldVisitor {

    void number(String field, long value);

    /**
     * A price, a quantity or money.
     *
     * @param scale decimals of the value, or {@link Dictionary#UNKNOWN}
     */
    void decimal(String field, long value, int scale);

    /** Nanoseconds since the epoch. */
    void time(String field, long value);

    void text(String field, String value);

    /**
     * An id of something that has a name.
     *
     * @param name null if no definition was seen
     */
    void reference(String field, int id, String name);

    /**
     * A value of an enumeration.
     *
     * @param name null if this build does not know the code
     */
    void choice(String field, int code, String name);

    /** The set bits of a field of flags, by name; bits that this build does not know are named by their number. */
    void flags(String field, List<String> set);

    void hash(String field, DirectBuffer buffer, int offset, int length);

    /** A running digest: 64 bits that are compared and never counted with. */
    void digest(String field, long value);

    /** A field that holds its "none". */
    void absent(String field);

    void beginGroup(String group, int entries);

    void beginEntry();

    void endGroup();
}
