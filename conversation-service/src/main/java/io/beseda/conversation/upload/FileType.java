package io.beseda.conversation.upload;

import static java.util.Map.entry;

import io.beseda.support.image.ImageFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The types of files that are taken. Anything that a browser or a system could run is not among them: HTML, SVG and other XML,
 * scripts, programs.
 */
enum FileType {
    JPEG("image/jpeg", Set.of("image/jpeg")),
    PNG("image/png", Set.of("image/png", "image/apng")),
    GIF("image/gif", Set.of("image/gif")),
    WEBP("image/webp", Set.of("image/webp")),
    PDF("application/pdf", Set.of("application/pdf")),
    TEXT("text/plain", Set.of("text/plain")),
    CSV("text/csv", Set.of("text/plain", "text/csv")),
    RTF("application/rtf", Set.of("application/rtf")),
    DOC("application/msword", OldOffice.TOLD),
    XLS("application/vnd.ms-excel", OldOffice.TOLD),
    PPT("application/vnd.ms-powerpoint", OldOffice.TOLD),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Archive.TOLD),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Archive.TOLD),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Archive.TOLD),
    ODT("application/vnd.oasis.opendocument.text", Set.of("application/vnd.oasis.opendocument.text")),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Set.of("application/vnd.oasis.opendocument.spreadsheet")),
    ZIP("application/zip", Archive.TOLD),
    MP3("audio/mpeg", Set.of("audio/mpeg")),
    M4A("audio/mp4", Mpeg4.TOLD),
    OGG("audio/ogg", Ogg.TOLD),
    OPUS("audio/opus", Ogg.TOLD),
    WAV("audio/wav", Set.of("audio/vnd.wave", "audio/wav", "audio/x-wav")),
    MP4("video/mp4", Mpeg4.TOLD),
    MOV("video/quicktime", Mpeg4.TOLD),
    WEBM("video/webm", Set.of("video/webm", "application/x-matroska", "video/x-matroska"));

    /** One container of several formats each: the name decides which; none of them is run by anything. */
    private static final class OldOffice {
        static final Set<String> TOLD = Set.of("application/x-tika-msoffice");
    }

    private static final class Archive {
        static final Set<String> TOLD = Set.of("application/zip", "application/x-tika-ooxml");
    }

    private static final class Mpeg4 {
        static final Set<String> TOLD =
                Set.of("video/mp4", "audio/mp4", "application/mp4", "video/quicktime", "video/x-m4v");
    }

    private static final class Ogg {
        static final Set<String> TOLD =
                Set.of("application/ogg", "audio/ogg", "audio/vorbis", "audio/opus", "audio/speex", "audio/x-oggflac");
    }

    private static final Map<String, FileType> BY_EXTENSION = Map.ofEntries(
            entry("jpg", JPEG),
            entry("jpeg", JPEG),
            entry("png", PNG),
            entry("gif", GIF),
            entry("webp", WEBP),
            entry("pdf", PDF),
            entry("txt", TEXT),
            entry("csv", CSV),
            entry("rtf", RTF),
            entry("doc", DOC),
            entry("xls", XLS),
            entry("ppt", PPT),
            entry("docx", DOCX),
            entry("xlsx", XLSX),
            entry("pptx", PPTX),
            entry("odt", ODT),
            entry("ods", ODS),
            entry("zip", ZIP),
            entry("mp3", MP3),
            entry("m4a", M4A),
            entry("ogg", OGG),
            entry("opus", OPUS),
            entry("wav", WAV),
            entry("mp4", MP4),
            entry("mov", MOV),
            entry("webm", WEBM));

    private final String contentType;
    private final Set<String> told;

    FileType(String contentType, Set<String> told) {
        this.contentType = contentType;
        this.told = told;
    }

    static Optional<FileType> ofExtension(String extension) {
        return Optional.ofNullable(BY_EXTENSION.get(extension));
    }

    String contentType() {
        return contentType;
    }

    /** Whether content that begins as this media type can be a file of this type. */
    boolean agreesWith(String mediaType) {
        return told.contains(mediaType);
    }

    Optional<ImageFormat> image() {
        return switch (this) {
            case JPEG -> Optional.of(ImageFormat.JPEG);
            case PNG -> Optional.of(ImageFormat.PNG);
            case GIF -> Optional.of(ImageFormat.GIF);
            case WEBP -> Optional.of(ImageFormat.WEBP);
            default -> Optional.empty();
        };
    }

    /** The part that makes an archive a document of this type. */
    Optional<String> documentPart() {
        return switch (this) {
            case DOCX -> Optional.of("word/document.xml");
            case XLSX -> Optional.of("xl/workbook.xml");
            case PPTX -> Optional.of("ppt/presentation.xml");
            default -> Optional.empty();
        };
    }
}
