package io.orrery.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JsonTest {

    @Test
    void aRecordBecomesAnObjectInTheOrderOfItsComponents() {
        assertEquals(
            "{\"name\":\"a\\\"\\\\\\n\\u0001é\",\"amount\":0.00000000,\"ratio\":null,\"inner\":[{\"x\":1},{}],\"none\":null}",
            Json.render(new Sample("a\"\\\n\u0001é", new BigDecimal("0E-8"), Double.NaN, List.of(Map.of("x", 1), Map.of()),
                Optional.empty())));
    }

    @Test
    void theNearestNameIsFoundOnlyIfItIsNear() {
        List<String> names = List.of("venues", "strategies", "http");

        assertEquals(Optional.of("venues"), NearestName.of("venus", names));
        assertEquals(Optional.of("http"), NearestName.of("htpt", names));
        assertEquals(Optional.empty(), NearestName.of("colour", names));
    }

    private record Sample(String name, BigDecimal amount, double ratio, List<Map<String, Integer>> inner, Optional<String> none) {
    }
}
