package io.orrery.connectors.kit.wire;

/** Asks venues by HTTP/1.1, over connections that it keeps. Answers come in any order. */
public interface Http {

    /** Asks. The listener hears one answer or one failure, never within this call. */
    void ask(HttpAsk ask, HttpListener listener);
}
