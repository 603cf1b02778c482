package io.orrery.codecs;

/** A row of six fixed columns and a seventh with all fields as text, quoted. */
final class CsvLine implements EventLine {
    private final TextFields fields = new TextFields();
    private StringBuilder out;

    @Override
    public String header() {
        return "sequence,time,class,cause,template,message,fields";
    }

    @Override
    public FieldVisitor begin(StringBuilder line, EventRecord event, String message, TimeText times) {
        out = line;
        fields.begin(times);
        out.append(event.sequence()).append(',');
        times.append(out, event.time());
        out.append(',').append(event.eventClass()).append(',');
        if (event.cause() != 0) {
            out.append(event.cause());
        }
        out.append(',').append(event.templateId()).append(',').append(message == null ? "" : message).append(',');
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
        out.append('"');
        int start = out.length();
        fields.appendTo(out);
        for (int i = out.length() - 1; i >= start; i--) {
            if (out.charAt(i) == '"') {
                out.insert(i, '"');
            }
        }
        out.append('"');
    }
}
