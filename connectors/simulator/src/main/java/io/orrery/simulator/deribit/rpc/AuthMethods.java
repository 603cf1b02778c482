package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.ApiKey;
import io.orrery.simulator.deribit.Arguments;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.ErrorCode;
import io.orrery.simulator.deribit.Grant;
import io.orrery.simulator.faults.Fault;
import java.util.List;

/** Tokens for keys, for signatures and for older tokens. Who asks by WebSocket has signed in with it. */
final class AuthMethods {
    private static final List<String> TYPES = List.of("client_credentials", "client_signature", "refresh_token");

    private final Deribit deribit;

    AuthMethods(Deribit deribit) {
        this.deribit = deribit;
    }

    void serve(Methods methods) {
        methods.open("auth", this::auth);
    }

    private JsonNode auth(Call call) {
        Arguments arguments = call.arguments();
        arguments.needed("grant_type");
        if (deribit.faults().strikes(Fault.V07)) {
            throw DeribitError.of(ErrorCode.INVALID_CREDENTIALS);
        }
        Grant grant = switch (arguments.among("grant_type", TYPES)) {
            case "client_credentials" -> granted(arguments,
                deribit.keys().bySecret(arguments.needed("client_id"), arguments.needed("client_secret")));
            case "client_signature" -> granted(arguments, signer(arguments));
            default -> deribit.tokens().redeem(arguments.needed("refresh_token"), deribit.clock().nanos());
        };
        ObjectNode tokens = deribit.tokens().issue(grant, deribit.clock().nanos());
        tokens.putArray("enabled_features");
        if (arguments.has("state")) {
            tokens.put("state", arguments.text("state"));
        }
        if (call.session() != null) {
            call.session().signIn(grant);
        }
        return tokens;
    }

    private static Grant granted(Arguments arguments, ApiKey key) {
        return Grant.of(key, arguments.text("scope", ""));
    }

    private ApiKey signer(Arguments arguments) {
        return deribit.keys().bySignature(arguments.needed("client_id"), arguments.neededInteger("timestamp"),
            arguments.text("nonce", ""), arguments.text("data", ""), arguments.needed("signature"),
            deribit.clock().shownMillis());
    }
}
