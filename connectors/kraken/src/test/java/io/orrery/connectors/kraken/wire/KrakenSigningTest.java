package io.orrery.connectors.kraken.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import io.orrery.connectors.kit.testing.SignedRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KrakenSigningTest {
    private static final String DOCUMENTED =
        "kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg==";

    /** The worked example of Kraken's documents. */
    @Test
    void theDocumentsExampleComesOut() {
        assertEquals("4/dpxb3iT4tp/ZCVEwSnEsLxx0bqyhLpdfOpc6fn7OR8+UClSV5n9E6aSS8MPtnRfp32bAb0nmbRn6H8ndwLUQ==",
            signing(DOCUMENTED).sign(
                "/0/private/AddOrder", "nonce=1616492376594&ordertype=limit&pair=XBTUSD&price=37500&type=buy&volume=1.25"));
    }

    @Test
    void requestsAreSignedAsAnotherClientDoes() {
        List<SignedRequest> requests = SignedRequest.all("kraken", "signed_vectors_kraken_shared.jsonl");
        KrakenSigning signing = signing(requests.get(0).key("secret"));
        for (SignedRequest request : requests) {
            assertEquals(request.header("API-Sign"), signing.sign(request.target(), request.body()), request::toString);
        }
        assertEquals(9, requests.size());
    }

    @Test
    void noncesRiseWhateverTheClockDoes() {
        KrakenSigning signing = signing(DOCUMENTED);
        assertEquals("nonce=5", signing.nonce(5_000));
        assertEquals("nonce=6", signing.nonce(5_000));
        assertEquals("nonce=7", signing.nonce(1_000));
        assertEquals("nonce=9", signing.nonce(9_999));
    }

    private static KrakenSigning signing(String secret) {
        return new KrakenSigning(new Credentials("key", Secret.ofText(secret), null));
    }
}
