package io.orrery.connectors.binance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Execution reports as the private stream sends them, made by hand. */
public final class ExecutionTexts {
    private ExecutionTexts() {
    }

    /**
     * A report about an order to buy 1 BTC at 100.
     *
     * @param more members that replace or follow the usual ones: {@code "l":"0.4","t":5}
     */
    public static String report(String clientId, String step, String status, String more) {
        Map<String, String> members = new LinkedHashMap<>();
        String usual = "\"e\":\"executionReport\",\"E\":1767225600001,\"s\":\"BTCUSDT\",\"c\":\"" + clientId + "\",\"S\":\"BUY\","
            + "\"o\":\"LIMIT\",\"f\":\"GTC\",\"q\":\"1.00000000\",\"p\":\"100.00000000\",\"P\":\"0.00000000\","
            + "\"F\":\"0.00000000\","
            + "\"g\":-1,\"C\":\"\",\"x\":\"" + step + "\",\"X\":\"" + status + "\",\"r\":\"NONE\",\"i\":77,\"l\":\"0.00000000\","
            + "\"z\":\"0.00000000\",\"L\":\"0.00000000\",\"n\":\"0\",\"N\":null,\"T\":1767225600000,\"t\":-1,\"I\":5,\"w\":true,"
            + "\"m\":false,\"M\":false,\"O\":1767225600000,\"Z\":\"0.00000000\",\"Y\":\"0.00000000\",\"Q\":\"0.00000000\"";
        add(members, usual);
        add(members, more);
        return "{\"subscriptionId\":0,\"event\":{"
            + members.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).collect(Collectors.joining(",")) + "}}";
    }

    private static void add(Map<String, String> members, String text) {
        for (String member : text.isEmpty() ? new String[0] : text.split(",(?=\")", -1)) {
            int colon = member.indexOf(':');
            members.put(member.substring(0, colon), member.substring(colon + 1));
        }
    }
}
