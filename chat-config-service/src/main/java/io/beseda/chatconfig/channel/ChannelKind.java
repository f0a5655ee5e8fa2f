package io.beseda.chatconfig.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.WireNames;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The kinds of channels: each with how it is read from what people type, and where a click on it leads. */
public enum ChannelKind {
    PHONE(ChannelValues::phone, phone -> "tel:" + phone),
    EMAIL(ChannelValues::email, email -> "mailto:" + email),
    TELEGRAM(ChannelValues::telegram, name -> "https://t.me/" + name),
    WHATSAPP(ChannelValues::whatsapp, phone -> "https://wa.me/" + phone.substring(1)),
    VK(ChannelValues::vk, name -> "https://vk.me/" + name),
    LINK(ChannelValues::link, link -> link);

    private final UnaryOperator<String> reader;
    private final UnaryOperator<String> linker;

    ChannelKind(UnaryOperator<String> reader, UnaryOperator<String> linker) {
        this.reader = reader;
        this.linker = linker;
    }

    /** @throws InvalidValue if there is no such kind */
    @JsonCreator
    public static ChannelKind parse(String wireName) {
        return WireNames.parse(
                values(),
                ChannelKind::wireName,
                wireName,
                "channel-kind-unknown",
                "The channel is phone, email, telegram, whatsapp, vk or link.");
    }

    /** As in JSON, in events and in the database. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is stored of what was typed.
     *
     * @throws InvalidValue if it is none of this kind
     */
    public String read(String typed) {
        return reader.apply(typed.strip());
    }

    /** Where a click leads. */
    public String link(String value) {
        return linker.apply(value);
    }
}
