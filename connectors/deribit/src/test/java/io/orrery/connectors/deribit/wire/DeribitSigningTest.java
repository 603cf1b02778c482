package io.orrery.connectors.deribit.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import io.orrery.connectors.kit.testing.SignedRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeribitSigningTest {

    @Test
    void requestsAreSignedAsAnotherClientDoes() {
        List<SignedRequest> requests = SignedRequest.all("deribit", "signed_vectors_deribit_shared.jsonl");
        DeribitSigning signing = signing(requests.get(0).key("apiKey"), requests.get(0).key("secret"));
        for (SignedRequest request : requests) {
            long time = Long.parseLong(request.key("now_ms"));
            assertEquals(request.header("Authorization"),
                signing.authorization(request.method(), request.target(), request.body(), time, String.valueOf(time)));
        }
        assertEquals(9, requests.size());
    }

    /** Computed by hand with {@code openssl dgst -sha256 -hmac}. */
    @Test
    void aLoginIsSignedOverTimeNonceAndData() {
        assertEquals("0d1008bd85a2b30fd1fbae83f69c82d53ed1a303d59358d873e1f73189080fa1",
            signing("id", "secret").login(1_700_000_000_000L, "abc", ""));
    }

    private static DeribitSigning signing(String key, String secret) {
        return new DeribitSigning(new Credentials(key, Secret.ofText(secret), null));
    }
}
