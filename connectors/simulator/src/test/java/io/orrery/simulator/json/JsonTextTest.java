package io.orrery.simulator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    @Test
    void writesWhatAnyoneWouldWrite() throws Exception {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("int", -7).put("long", Long.MIN_VALUE).put("big", BigInteger.TEN.pow(30)).put("binary", 0.1).put("true", true);
        tree.putNull("nothing").set("missing", tree.path("none"));
        tree.putObject("empty");
        tree.putArray("list").add(1).add("two").addObject().putArray("three");
        tree.set("decimal", DecimalNode.valueOf(new BigDecimal("-0.00000000000100")));
        tree.set("large", DecimalNode.valueOf(new BigDecimal("12E7")));
        tree.set("exact", DecimalNode.valueOf(new BigDecimal("-999999999999.999999")));
        tree.set("longer", DecimalNode.valueOf(new BigDecimal("9999999999999.999999")));
        tree.set("finest", DecimalNode.valueOf(new BigDecimal("0.0000000000000000001")));
        StringBuilder all = new StringBuilder("größer 𝄞");
        for (char each = 0; each < 256; each++) {
            all.append(each);
        }
        tree.put(all.toString(), all.toString());
        assertEquals(MAPPER.writeValueAsString(tree), JsonText.of(tree));
    }

    @Test
    void decimalsHaveAllTheirDigits() {
        assertEquals("0.0000001000", JsonText.of(DecimalNode.valueOf(new BigDecimal("0.0000001000"))));
    }
}
