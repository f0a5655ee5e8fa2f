package io.beseda.chatconfig.sitepage;

import io.beseda.chatconfig.sitecontent.SiteButton;
import io.beseda.chatconfig.sitecontent.SiteContent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the CSS of a page: rules that all sites share, and the site's colours and fonts. Nothing in it is a text that somebody
 * typed: colours are six hex digits, fonts a closed set.
 */
final class SiteStyle {

    private static final String EVERY_PAGE = """
            *{box-sizing:border-box}
            html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
            body{margin:0;min-height:100vh;min-height:100svh;display:grid;place-items:center;padding:48px 24px;\
            font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
            main{width:100%;max-width:460px;text-align:center;overflow-wrap:break-word}
            img{display:block;max-width:100%;height:auto;margin:0 auto 28px;border-radius:20px}
            h1{margin:0;font-size:clamp(28px,7vw,40px);line-height:1.15;font-weight:700;letter-spacing:-.015em;\
            text-wrap:balance}
            p{margin:16px 0 0;white-space:pre-wrap;text-wrap:pretty}
            ul{list-style:none;margin:36px 0 0;padding:0;display:grid;gap:12px}
            .button{display:flex;align-items:center;justify-content:center;gap:10px;width:100%;min-height:54px;\
            padding:12px 20px;border:2px solid;border-radius:16px;font-size:17px;font-weight:600;line-height:1.3;\
            text-decoration:none;text-align:center;cursor:pointer;-webkit-tap-highlight-color:transparent;\
            transition:filter .15s,transform .15s}
            .button>span{min-width:0;overflow-wrap:anywhere}
            .button>svg{flex:none;width:22px;height:22px;fill:none;stroke:currentColor;stroke-width:2;\
            stroke-linecap:round;stroke-linejoin:round}
            .button:active{transform:scale(.985)}
            @media(hover:hover){.button:hover{filter:brightness(.94)}}
            @media(prefers-reduced-motion:reduce){.button{transition:none}}
            """;

    private SiteStyle() {}

    static String of(SiteContent content) {
        List<SiteButton> buttons = content.buttons();
        String page = "body{background:%s;color:%s}\n:focus-visible{outline:3px solid %2$s;outline-offset:3px}\n"
                .formatted(
                        content.backgroundColor().value(), content.textColor().value());
        String looks = IntStream.range(0, buttons.size())
                .mapToObj(i -> rule(look(i), buttons.get(i)))
                .collect(Collectors.joining());
        return EVERY_PAGE + page + looks;
    }

    /** The page that says there is none. */
    static String ofMissingPage() {
        return EVERY_PAGE + """
                body{background:#f6f7f9;color:#1f2328}
                p{color:#57606a}
                @media(prefers-color-scheme:dark){body{background:#16181c;color:#eceef1}p{color:#a5adb8}}
                """;
    }

    /** The class of the button at an index. */
    static String look(int index) {
        return "b" + index;
    }

    private static String rule(String look, SiteButton button) {
        String color = button.backgroundColor().value();
        String fill = switch (button.style()) {
            case FILLED -> color;
            case OUTLINE -> "transparent";
        };
        return ".%s{color:%s;background:%s;border-color:%s;font-family:%s}\n"
                .formatted(
                        look,
                        button.captionColor().value(),
                        fill,
                        color,
                        button.font().stack());
    }
}
