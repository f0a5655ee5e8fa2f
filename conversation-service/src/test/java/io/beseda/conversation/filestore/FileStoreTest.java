package io.beseda.conversation.filestore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beseda.support.account.AccountId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both stores promise the same. */
class FileStoreTest {

    @TempDir
    static Path directory;

    private static S3Server s3;

    private enum Kind {
        DIRECTORY {
            @Override
            Map<String, String> settings() {
                return Map.of("beseda.file-store.directory", directory.toString());
            }
        },
        BUCKET {
            @Override
            Map<String, String> settings() {
                return s3.settings();
            }
        };

        abstract Map<String, String> settings();

        FileStore open() {
            return new FileStoreProvider().fileStore(GivenSettings.of(settings()));
        }
    }

    @BeforeAll
    static void start() throws IOException {
        s3 = S3Server.start();
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsPutIsReadWholeAndInPartsUntilItIsDeleted(Kind kind) {
        FileStore store = kind.open();
        FileKey key = newKey();

        put(store, key, "0123456789");

        assertThat(read(store, key, 0, 10)).contains("0123456789");
        assertThat(read(store, key, 3, 4)).contains("3456");
        assertThat(read(store, key, 8, Integer.MAX_VALUE)).contains("89");
        store.delete(key);
        assertThat(read(store, key, 0, 10)).isEmpty();
        store.delete(key);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void variantsAccountsAndFilesAreApart(Kind kind) {
        FileStore store = kind.open();
        FileKey original = newKey();
        FileKey thumbnail = new FileKey(original.accountId(), original.id(), FileKey.Variant.THUMBNAIL);
        FileKey ofAnother = new FileKey(new AccountId(7), original.id(), FileKey.Variant.ORIGINAL);

        put(store, original, "large");
        put(store, thumbnail, "small");

        assertThat(read(store, ofAnother, 0, 1)).isEmpty();
        store.delete(original);
        assertThat(read(store, original, 0, 5)).isEmpty();
        assertThat(read(store, thumbnail, 0, 5)).contains("small");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFileThatIsPutAgainIsReplaced(Kind kind) {
        FileStore store = kind.open();
        FileKey key = newKey();

        put(store, key, "first");
        put(store, key, "the second");

        assertThat(read(store, key, 0, 10)).contains("the second");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFileThatEndsTooEarlyIsNotKept(Kind kind) {
        FileStore store = kind.open();
        FileKey key = newKey();
        InputStream tooShort = new ByteArrayInputStream("short".getBytes(UTF_8));

        assertThatThrownBy(() -> store.put(key, tooShort, 100)).isInstanceOf(FileStoreUnavailable.class);

        assertThat(read(store, key, 0, 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void largeFilesPassThrough(Kind kind) throws IOException {
        FileStore store = kind.open();
        FileKey key = newKey();
        byte[] megabytes = new byte[8 << 20];
        megabytes[megabytes.length - 1] = 42;

        store.put(key, new ByteArrayInputStream(megabytes), megabytes.length);

        try (InputStream content =
                store.open(key, new FilePart(0, megabytes.length)).orElseThrow()) {
            assertThat(content.readAllBytes()).isEqualTo(megabytes);
        }
    }

    @Test
    void aServerThatRefusesUsIsAStoreThatCanNotBeUsed() {
        Map<String, String> foreign = new HashMap<>(s3.settings());
        foreign.put("beseda.file-store.s3.secret-access-key", "guessed");
        FileStore store = new FileStoreProvider().fileStore(GivenSettings.of(foreign));

        assertThatThrownBy(() -> put(store, newKey(), "text")).isInstanceOf(FileStoreUnavailable.class);
        assertThatThrownBy(() -> read(store, newKey(), 0, 1)).isInstanceOf(FileStoreUnavailable.class);
    }

    private static FileKey newKey() {
        return new FileKey(new AccountId(42), UUID.randomUUID(), FileKey.Variant.ORIGINAL);
    }

    private static void put(FileStore store, FileKey key, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        store.put(key, new ByteArrayInputStream(bytes), bytes.length);
    }

    private static Optional<String> read(FileStore store, FileKey key, long offset, long length) {
        return store.open(key, new FilePart(offset, length)).map(FileStoreTest::text);
    }

    private static String text(InputStream content) {
        try (content) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
