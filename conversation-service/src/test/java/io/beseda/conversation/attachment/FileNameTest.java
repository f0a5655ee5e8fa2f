package io.beseda.conversation.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "'  my report.PDF ', my report.PDF",
        "../../etc/passwd, passwd",
        "'C:\\Windows\\win.txt', win.txt",
        "..txt, txt",
        "'.htaccess', htaccess",
        "отчёт за май.docx, отчёт за май.docx",
        "'a\u0000b\r\n\t.txt', ab.txt",
        "'txt.\u202Eexe.jpg', txt.exe.jpg",
        "'a\u2066\u200E\u2028\uD83Db.png', ab.png",
        "'😀.png', 😀.png",
        "'e\u0301.txt', '\u00E9.txt'",
    })
    void onlyTheLastSegmentRemainsAndWhatIsSeen(String given, String name) {
        assertThat(FileName.of(given)).map(FileName::value).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "/", "a/", "a/..", "\\", "\u202E", "\u0000"})
    void nothingMayRemain(String given) {
        assertThat(FileName.of(given)).isEmpty();
    }

    @Test
    void aLongNameKeepsItsExtension() {
        String name = FileName.of("x".repeat(300) + ".jpeg").orElseThrow().value();

        assertThat(name).hasSize(255).endsWith("x.jpeg");
        assertThat(FileName.of("y".repeat(300)).orElseThrow().value()).hasSize(255);
        assertThat(FileName.of("y".repeat(250) + "😀".repeat(9) + ".txt")
                        .orElseThrow()
                        .value())
                .hasSize(254)
                .endsWith("y.txt");
    }

    @ParameterizedTest
    @CsvSource({"a.PDF, pdf", "a.tar.gz, gz", "a, ''", "a., ''"})
    void theExtensionFollowsTheLastDot(String given, String extension) {
        assertThat(FileName.of(given).orElseThrow().extension()).isEqualTo(extension);
    }

    @Test
    void aNameIsCleanOrNoName() {
        assertThatThrownBy(() -> new FileName("../a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FileName("")).isInstanceOf(IllegalArgumentException.class);
    }
}
