package io.orrery.codecs;

/** Columns for people. {@code in}, {@code out} and {@code obs} are the classes; a cause stands before the fields. */
final class TextLine implements EventLine {
    private static final int SEQUENCE_WIDTH = 10;
    private static final int CLASS_WIDTH = 3;
    private static final int MESSAGE_WIDTH = 20;

    private final TextFields fields = new TextFields();
    private StringBuilder out;

    @Override
    public FieldVisitor begin(StringBuilder line, EventRecord event, String message, TimeText times) {
        out = line;
        fields.begin(times);
        String sequence = Long.toString(event.sequence());
        pad(SEQUENCE_WIDTH - sequence.length());
        out.append(sequence).append("  ");
        times.append(out, event.time());
        out.append("  ");
        column(className(event.eventClass()), CLASS_WIDTH);
        column(message == null ? "template " + event.templateId() : message, MESSAGE_WIDTH);
        if (event.cause() != 0) {
            fields.number("cause", event.cause());
        }
        return fields;
    }

    @Override
    public void unread(int schema, int version, int length) {
        fields.number("schema", schema);
        fields.number("version", version);
        fields.number("length", length);
    }

    @Override
    public void end() {
        fields.appendTo(out);
        int length = out.length();
        while (out.charAt(length - 1) == ' ') {
            length--;
        }
        out.setLength(length);
    }

    private static String className(EventClass eventClass) {
        if (eventClass == null) {
            return "?";
        }
        return switch (eventClass) {
            case INPUT -> "in";
            case OUTPUT -> "out";
            case OBSERVATION -> "obs";
        };
    }

    private void column(String text, int width) {
        out.append(text);
        pad(width - text.length() + 2);
    }

    private void pad(int spaces) {
        for (int i = 0; i < spaces; i++) {
            out.append(' ');
        }
    }
}
