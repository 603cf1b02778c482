package io.orrery.connectors.kit.ws;

/**
 * What was agreed on compression (RFC 7692). Only the server's side matters: what is sent to it is never compressed.
 *
 * @param takeover the server goes on with its window from message to message
 */
public record DeflateTerms(boolean agreed, boolean takeover) {
    /** No compression. */
    public static final DeflateTerms NONE = new DeflateTerms(false, false);
    /** What is offered: the server need not remember what is sent to it. */
    public static final String OFFER = "permessage-deflate; client_no_context_takeover";

    private static final String NAME = "permessage-deflate";

    /**
     * Reads the server's answer to the offer.
     *
     * @param extensions the header; null if there is none
     * @throws IllegalArgumentException if the server names what was not offered
     */
    public static DeflateTerms of(String extensions, boolean offered) {
        if (extensions == null || extensions.isBlank()) {
            return NONE;
        }
        String[] parts = extensions.split(";");
        if (!offered || !parts[0].strip().equals(NAME)) {
            throw refusal(extensions);
        }
        boolean takeover = true;
        boolean clientWithout = false;
        boolean windowed = false;
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].strip().split("=", 2);
            String name = pair[0].strip();
            boolean bare = pair.length == 1;
            if (name.equals("server_no_context_takeover") && bare && takeover) {
                takeover = false;
            } else if (name.equals("client_no_context_takeover") && bare && !clientWithout) {
                clientWithout = true;
            } else if (name.equals("server_max_window_bits") && !bare && !windowed && isWindow(pair[1])) {
                windowed = true;
            } else {
                throw refusal(extensions);
            }
        }
        return new DeflateTerms(true, takeover);
    }

    private static boolean isWindow(String text) {
        return text.strip().replace("\"", "").matches("8|9|1[0-5]");
    }

    private static IllegalArgumentException refusal(String extensions) {
        return new IllegalArgumentException("the server wants extensions that were not offered: " + extensions);
    }
}
