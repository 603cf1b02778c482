package io.orrery.connectors.binance.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import io.orrery.connectors.kit.testing.SignedRequest;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class BinanceSigningTest {
    private static final String SIGNATURE = "&signature=";

    @Test
    void requestsAreSignedByHmacAsAnotherClientDoes() {
        List<SignedRequest> requests = SignedRequest.all("binance_spot", "signed_vectors_binance_shared.jsonl");
        BinanceSigning signing = BinanceSigning.of(credentials(requests.get(0).key("secret")));
        requests.forEach(request -> assertSigned(signing, request));
        assertEquals(9, requests.size());
    }

    @Test
    void requestsAreSignedByEd25519AsAnotherClientDoes() {
        List<SignedRequest> requests = SignedRequest.all("binance_spot", "signed_vectors_binance_ed25519_shared.jsonl");
        String key = requests.get(0).key("secret_der_base64_pkcs8");
        BinanceSigning signing =
            BinanceSigning.of(credentials("-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----"));
        requests.forEach(request -> assertSigned(signing, request));
        assertEquals(9, requests.size());
    }

    /** The worked examples of Binance's documents. */
    @Test
    void theDocumentsExamplesComeOut() {
        String key = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j";
        BinanceSigning signing = BinanceSigning.of(credentials(key));
        assertEquals("c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71", sign(signing,
            "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559"));
        assertEquals("0fd168b8ddb4876a0358a8d14d0c9f3da0e9b20c5d52b2a00fcf7d1c602f9a77", sign(signing,
            "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTCquantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559"));
    }

    private static void assertSigned(BinanceSigning signing, SignedRequest request) {
        String signed = request.query() + request.body();
        String parameters = signed.substring(0, signed.indexOf(SIGNATURE));
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[1_024]);
        int length = buffer.putStringWithoutLengthAscii(5, parameters);
        assertEquals(signed, buffer.getStringWithoutLengthAscii(5, signing.append(buffer, 5, length)), request::toString);
    }

    private static String sign(BinanceSigning signing, String parameters) {
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[1_024]);
        int length = buffer.putStringWithoutLengthAscii(0, parameters);
        return buffer.getStringWithoutLengthAscii(length, signing.sign(buffer, 0, length, buffer, length));
    }

    private static Credentials credentials(String secret) {
        return new Credentials("key", Secret.ofText(secret), null);
    }
}
