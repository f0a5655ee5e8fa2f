package io.beseda.chatconfig.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beseda.chatconfig.field.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone    | +7 (495) 123-45-67                         | tel:+74951234567",
                "phone    | +44 20 7946 0958                           | tel:+442079460958",
                "email    | sales@shop.example                         | mailto:sales@shop.example",
                "email    | o'neil+shop@mail.shop.example              | mailto:o'neil+shop@mail.shop.example",
                "telegram | @shop_bot                                  | https://t.me/shop_bot",
                "telegram | https://t.me/shop_bot                      | https://t.me/shop_bot",
                "telegram | t.me/+AbCdEf0123456789                     | https://t.me/+AbCdEf0123456789",
                "whatsapp | +7 495 123 45 67                           | https://wa.me/74951234567",
                "whatsapp | https://wa.me/74951234567                  | https://wa.me/74951234567",
                "whatsapp | https://api.whatsapp.com/send?phone=74951234567&text=hi | https://wa.me/74951234567",
                "vk       | shop.club                                  | https://vk.me/shop.club",
                "vk       | https://vk.com/shop                        | https://vk.me/shop",
                "link     | https://shop.example/faq?q=1#top           | https://shop.example/faq?q=1#top",
                "link     | https://shop.example/вопросы               | https://shop.example/%D0%B2%D0%BE%D0%BF%D1%80%D0%BE%D1%81%D1%8B",
                "link     | http://localhost:8090/faq                  | http://localhost:8090/faq",
            })
    void whatPeopleTypeOrPasteLeadsThere(String kind, String typed, String link) {
        var known = ChannelKind.parse(kind);

        assertThat(known.link(known.read(typed))).isEqualTo(link);
        assertThat(known.read(known.read(typed))).isEqualTo(known.read(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone    | 8 495 123-45-67                  | phone-invalid",
                "phone    | +12                              | phone-invalid",
                "phone    | +7495123456712345                | phone-invalid",
                "phone    | tel:+74951234567                 | phone-invalid",
                "email    | sales                            | email-invalid",
                "email    | sales@shop                       | email-invalid",
                "email    | a@b.example?bcc=all@shop.example | email-invalid",
                "telegram | https://evil.example/shop        | telegram-invalid",
                "telegram | t.me/shop/../evil                | telegram-invalid",
                "whatsapp | shop                             | whatsapp-invalid",
                "vk       | https://vk.com.evil.example/shop | vk-invalid",
                "link     | javascript:alert(1)              | address-scheme-refused",
                "link     | data:text/html,hi                | address-scheme-refused",
                "link     | http://shop.example              | address-https-required",
                "link     | https://user@shop.example        | address-user-info",
                "link     | https://10.0.0.1/                | address-ip-not-public",
                "link     | https://shop.example/a\"b        | link-invalid",
            })
    void whatLeadsNowhereIsRefused(String kind, String typed, String code) {
        assertThatThrownBy(() -> ChannelKind.parse(kind).read(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.code()).isEqualTo(code));
    }
}
