package io.orrery.simulator.binance;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;

/** The RSA key of every simulator. To find two such primes takes longer than all the rest of a start, and they guard nothing. */
final class RsaKey {
    private static final BigInteger P = prime(
        "196x3zvnqy2ubc2z177p9nenhnte0whynyzcibo17nndvjdp3cowv85ccijnld3mzqh5l4g4yjsnqxykawfzcxkw4ax63lpts94o"
        + "otcwg7bkoikgpupccru4cepiiz8ste0pvxqhwioseml9wv6j053zt6vk64bmdc9p54xqjobo86i3lqumqsme0t7vzy83up9f60h");
    private static final BigInteger Q = prime(
        "ynfq35u11ronb5zyxx4rkqldicvo7rtpu5jtnthn4j19sz0x7omjq63ctizo3fye0yfkkwiooq23o7ogmezpoc3zvuem2fzn06ef"
        + "1rhutu7php5wtex9lr8ftpuisi1th7o0u1hsgx53wzaft4su2otep9i09tb72934yh39xkkntggzrdg939k0lp2jkaahj9m4rt");
    private static final BigInteger PUBLIC = BigInteger.valueOf(65_537);

    private RsaKey() {
    }

    static KeyPair pair() throws GeneralSecurityException {
        BigInteger modulus = P.multiply(Q);
        BigInteger beforeP = P.subtract(BigInteger.ONE);
        BigInteger beforeQ = Q.subtract(BigInteger.ONE);
        BigInteger exponent = PUBLIC.modInverse(beforeP.multiply(beforeQ));
        KeyFactory factory = KeyFactory.getInstance("RSA");
        return new KeyPair(
            factory.generatePublic(new RSAPublicKeySpec(modulus, PUBLIC)),
            factory.generatePrivate(new RSAPrivateCrtKeySpec(
                modulus, PUBLIC, exponent, P, Q, exponent.mod(beforeP), exponent.mod(beforeQ), Q.modInverse(P))));
    }

    private static BigInteger prime(String text) {
        return new BigInteger(text, Character.MAX_RADIX);
    }
}
