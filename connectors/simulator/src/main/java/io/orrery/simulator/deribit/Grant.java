package io.orrery.simulator.deribit;

/**
 * What a key, or a token made of it, allows.
 *
 * @param scope in Deribit's words
 * @param session name of the session that the tokens belong to, empty if they belong to a connection
 */
public record Grant(ApiKey key, boolean writes, String scope, String session) {

    public static Grant of(ApiKey key, String wishedScope) {
        String session = "";
        boolean writes = key.writes();
        for (String part : wishedScope.split("[ ,]+")) {
            if (part.startsWith("session:")) {
                session = part.substring("session:".length());
            } else if (part.equals("trade:read") || part.equals("trade:none")) {
                writes = false;
            }
        }
        String access = writes ? key.scope() : key.scope().replace("trade:read_write", "trade:read");
        String owner = session.isEmpty() ? "connection" : "session:" + session;
        return new Grant(key, writes, owner + " mainaccount " + access, session);
    }
}
