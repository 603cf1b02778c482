package io.orrery.codecs;

/** One JSON object: the header's members, then the message's in {@code fields}, so that no two can collide. */
final class JsonLine implements EventLine {
    private final JsonFields fields = new JsonFields();
    private StringBuilder out;

    @Override
    public FieldVisitor begin(StringBuilder line, EventRecord event, String message, TimeText times) {
        out = line;
        out.append("{\"sequence\":").append(event.sequence()).append(",\"time\":\"");
        times.append(out, event.time());
        out.append("\",\"class\":");
        Escape.quoted(out, String.valueOf(event.eventClass()));
        if (event.cause() != 0) {
            out.append(",\"cause\":").append(event.cause());
        }
        out.append(",\"template\":").append(event.templateId());
        if (message != null) {
            out.append(",\"message\":");
            Escape.quoted(out, message);
        }
        out.append(",\"fields\":{");
        fields.begin(out, times);
        return fields;
    }

    @Override
    public void unread(int schema, int version, int length) {
        out.append("},\"unread\":{");
        fields.begin(out, null);
        fields.number("schema", schema);
        fields.number("version", version);
        fields.number("length", length);
    }

    @Override
    public void end() {
        out.append("}}");
    }
}
