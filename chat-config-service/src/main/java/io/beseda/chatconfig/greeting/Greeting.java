package io.beseda.chatconfig.greeting;

import java.util.List;

/**
 * What the greeting bot of an online chat says, as it is stored and shown by REST.
 *
 * @param on whether it greets anybody; what it would say is kept while it is off
 * @param delaySeconds from the opening of the chat to the greeting
 * @param defaultLanguage in which every text exists
 * @param conditions on what the page told; all of them hold for clients who are greeted
 * @param branches the first is the greeting; none only while it is off
 */
public record Greeting(
        boolean on,
        int delaySeconds,
        Language defaultLanguage,
        List<GreetingCondition> conditions,
        List<GreetingBranch> branches) {

    /** What a new chat begins with: nothing is said. */
    public static final Greeting SILENT = new Greeting(false, 0, Language.RU, List.of(), List.of());

    public Greeting {
        conditions = List.copyOf(conditions);
        branches = List.copyOf(branches);
    }
}
