package io.beseda.conversation.download;

/** {@code Content-Disposition} (RFC 6266): the name in ASCII for old readers, and as it is for all others (RFC 8187). */
final class Disposition {

    private Disposition() {}

    static String of(boolean inline, String name) {
        String ascii = name.replaceAll("[^ !#$&'()+,.0-9;=@A-Z\\[\\]^_`a-z{}~-]", "_");
        return "%s; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(inline ? "inline" : "attachment", ascii, PercentEncoding.of(name));
    }
}
