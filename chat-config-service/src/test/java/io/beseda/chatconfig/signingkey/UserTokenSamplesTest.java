package io.beseda.chatconfig.signingkey;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.chatconfig.keymaterial.HmacSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the samples that the console shows, filled in as it fills them in, and reads their tokens with a library. */
class UserTokenSamplesTest {

    private static final Path SAMPLES = Path.of("..", "web", "console", "src", "signingkeys", "samples");
    /** With all that may need escaping. */
    private static final String EXTERNAL_ID = "Zoë \"7\" \\ Ж 😀/+";

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    @TempDir
    Path directory;

    private final UnguessableKeyValues unguessable = new UnguessableKeyValues();
    private final String chat = UUID.randomUUID().toString();
    private final SigningKeyId key = unguessable.signingKeyId();
    private final HmacSecret secret = unguessable.hmacSecret();

    @Test
    void nodeSampleMakesAGoodToken() throws Exception {
        check("user-token.mjs", Interpreter.of("node", "nodejs"));
    }

    @Test
    void phpSampleMakesAGoodToken() throws Exception {
        check("user-token.php", Interpreter.of("php", "php-cli"));
    }

    @Test
    void pythonSampleMakesAGoodToken() throws Exception {
        check("user_token.py", Interpreter.of("python3", "python3"));
    }

    @Test
    void javaSampleMakesAGoodToken() throws Exception {
        check("UserToken.java", Interpreter.java());
    }

    private void check(String sample, Interpreter interpreter) throws Exception {
        Path script = filledIn(sample);

        JwtContext one = verified(interpreter.run(script, EXTERNAL_ID));
        JwtContext other = verified(interpreter.run(script, EXTERNAL_ID));

        assertThat(one.getJoseObjects().get(0).getKeyIdHeaderValue()).isEqualTo(key.value());
        assertThat(one.getJoseObjects().get(0).getHeader("typ")).isEqualTo("JWT");
        JwtClaims claims = one.getJwtClaims();
        assertThat(claims.getSubject()).isEqualTo(EXTERNAL_ID);
        assertThat(claims.getAudience()).isEqualTo(List.of(chat));
        assertThat(lifeOf(claims)).isPositive().isLessThanOrEqualTo(LONGEST_LIFE);
        assertThat(claims.getJwtId())
                .isNotBlank()
                .isNotEqualTo(other.getJwtClaims().getJwtId());
    }

    /** As the console does it. */
    private Path filledIn(String sample) throws IOException {
        String text = Files.readString(SAMPLES.resolve(sample));
        assertThat(text).contains("{{chatId}}", "{{keyId}}", "{{secret}}");
        return Files.writeString(
                directory.resolve(sample),
                text.replace("{{chatId}}", chat)
                        .replace("{{keyId}}", key.value())
                        .replace("{{secret}}", secret.text()));
    }

    /** Checks the signature with what the database would hold. */
    private JwtContext verified(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKey(new HmacKey(secret.bytes()))
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "HS256")
                .setExpectedAudience(chat)
                .setRequireSubject()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setRequireJwtId()
                .setMaxFutureValidityInMinutes((int) LONGEST_LIFE.toMinutes())
                .build()
                .process(token);
    }

    private static Duration lifeOf(JwtClaims claims) throws MalformedClaimException {
        return Duration.ofSeconds(
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
    }
}
