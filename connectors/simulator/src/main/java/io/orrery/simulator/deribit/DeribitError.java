package io.orrery.simulator.deribit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that Deribit refuses. */
public final class DeribitError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String reason;
    private final String parameter;

    private DeribitError(ErrorCode code, String reason, String parameter) {
        super(code.text(), null, false, false);
        this.code = code;
        this.reason = reason;
        this.parameter = parameter;
    }

    public static DeribitError of(ErrorCode code) {
        return new DeribitError(code, null, null);
    }

    public static DeribitError of(ErrorCode code, String reason) {
        return new DeribitError(code, reason, null);
    }

    /** A parameter that is missing or makes no sense. */
    public static DeribitError parameter(String name, String reason) {
        return new DeribitError(ErrorCode.INVALID_PARAMS, reason, name);
    }

    public ErrorCode code() {
        return code;
    }

    public ObjectNode json() {
        ObjectNode error = DeribitJson.object().put("message", code.text());
        if (reason != null) {
            ObjectNode data = error.putObject("data").put("reason", reason);
            if (parameter != null) {
                data.put("param", parameter);
            }
        }
        return error.put("code", code.code());
    }
}
