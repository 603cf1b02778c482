package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.ErrorCode;

/** Is it there, what time is it, is all well. */
final class SystemMethods {
    private static final String VERSION = "1.2.26";

    private final Deribit deribit;

    SystemMethods(Deribit deribit) {
        this.deribit = deribit;
    }

    void serve(Methods methods) {
        methods.open("get_time", call -> LongNode.valueOf(deribit.clock().shownMillis()));
        methods.open("test", SystemMethods::test);
        methods.open("hello", SystemMethods::hello);
        methods.open("status", call -> DeribitJson.object().put("locked", "false"));
    }

    private static JsonNode test(Call call) {
        if (call.session() != null) {
            call.session().tested();
        }
        if ("exception".equals(call.arguments().text("expected_result"))) {
            throw DeribitError.of(ErrorCode.INTERNAL_SERVER_ERROR);
        }
        return version();
    }

    private static JsonNode hello(Call call) {
        call.arguments().needed("client_name");
        call.arguments().needed("client_version");
        return version();
    }

    private static ObjectNode version() {
        return DeribitJson.object().put("version", VERSION);
    }
}
