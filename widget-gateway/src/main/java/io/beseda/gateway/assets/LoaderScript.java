package io.beseda.gateway.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.beseda.gateway.session.ButtonSettings;

/** The loader in a block with the settings of one button, which nothing else on the page can see. */
final class LoaderScript {

    private static final ObjectWriter JSON = JsonMapper.builder().build().writerFor(ButtonSettings.class);

    /**
     * In the first line it makes Chromium compile each function as it reads the script: nearly all of them run at once, and one
     * that waits until then is read twice. Source: the explicit compile hints of the WICG.
     */
    private static final String COMPILE_HINT = "//# allFunctionsCalledOnLoad\n";

    private LoaderScript() {}

    static AssetFile with(ButtonSettings settings, AssetFile loader) {
        String script = COMPILE_HINT + "{const besedaSettings=" + inScript(json(settings)) + ";\n"
                + new String(loader.plain(), UTF_8) + "\n}";
        return AssetFile.of(script.getBytes(UTF_8));
    }

    private static String json(ButtonSettings settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings that can't be written as JSON", e);
        }
    }

    /** JSON as JavaScript of every edition: line separators end a string of an old one, and a bracket may end a script element. */
    static String inScript(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
