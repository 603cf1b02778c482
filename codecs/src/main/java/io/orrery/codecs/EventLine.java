package io.orrery.codecs;

/** One way to write an event on one line. Called in order: begin, the fields, perhaps unread, end. */
interface EventLine {

    /** The line above all others, or empty. */
    default String header() {
        return "";
    }

    /**
     * Begins a line.
     *
     * @param message the message's name, or null if it is not known
     * @return what takes the fields
     */
    FieldVisitor begin(StringBuilder line, EventRecord event, String message, TimeText times);

    /** Adds what is known of a message that was not read, or not to its end. */
    void unread(int schema, int version, int length);

    void end();

    /** The name of what a field refers to: {@code instrument} for {@code instrumentId}. */
    static String nameOf(String reference) {
        return reference.endsWith("Id") ? reference.substring(0, reference.length() - 2) : reference + "Name";
    }
}
