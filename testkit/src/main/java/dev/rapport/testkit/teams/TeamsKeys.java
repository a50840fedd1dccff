package dev.rapport.testkit.teams;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The channel's signing key and where it is published. One for the whole process: Microsoft's SDK keeps the place of the
 * keys in a static property and caches what it found there.
 */
public final class TeamsKeys {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY_ID = "test-key";
    private static final KeyPair PAIR = pair();
    private static final KeyPair OTHER = pair();
    private static final String PLACE = publish();

    private TeamsKeys() {}

    /** The document that names the keys. */
    public static URI openIdMetadata() {
        return URI.create(PLACE + "/openid");
    }

    /** What a genuine token says; change a claim to forge one. */
    public static Map<String, Object> claims(String appId, String serviceUrl) {
        var now = Instant.now();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", "https://api.botframework.com");
        claims.put("aud", appId);
        claims.put("serviceurl", serviceUrl);
        claims.put("nbf", now.minus(Duration.ofMinutes(1)).getEpochSecond());
        claims.put("exp", now.plus(Duration.ofHours(1)).getEpochSecond());
        return claims;
    }

    /** A token signed with the published key. */
    public static String sign(Map<String, Object> claims) {
        return sign(claims, PAIR);
    }

    /** A token that names the published key and is signed with another. */
    public static String signWithAnotherKey(Map<String, Object> claims) {
        return sign(claims, OTHER);
    }

    private static String sign(Map<String, Object> claims, KeyPair pair) {
        try {
            var head = base64(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY_ID)));
            var signed = head + "." + base64(JSON.writeValueAsBytes(claims));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String publish() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var place = "http://127.0.0.1:" + server.getAddress().getPort();
            var key = (RSAPublicKey) PAIR.getPublic();
            var jwk = Map.of(
                    "kty",
                    "RSA",
                    "use",
                    "sig",
                    "kid",
                    KEY_ID,
                    "n",
                    base64(key.getModulus().toByteArray()),
                    "e",
                    base64(key.getPublicExponent().toByteArray()),
                    "endorsements",
                    new String[] {"msteams"});
            serve(server, "/openid", JSON.writeValueAsBytes(Map.of("jwks_uri", place + "/keys")));
            serve(server, "/keys", JSON.writeValueAsBytes(Map.of("keys", new Object[] {jwk})));
            server.start();
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(HttpServer server, String path, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
