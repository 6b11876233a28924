package io.leasehold.scenario.report;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links the clause ids that texts name to their explanation, and lists the linked ones at the end of the page. */
final class Clauses {

    private static final Pattern ID = Pattern.compile("\\b[A-Z]{2,6}-\\d{1,4}\\b");

    private final Map<String, String> explanations;
    private final Set<String> linked = new HashSet<>();

    Clauses(Map<String, String> explanations) {
        this.explanations = explanations;
    }

    /** The text, in which each explained clause id is a link. */
    Markup text(String text) {
        Markup out = new Markup();
        Matcher ids = ID.matcher(text);
        int done = 0;
        while (ids.find()) {
            if (explanations.containsKey(ids.group())) {
                out.text(text.substring(done, ids.start()));
                link(out, ids.group());
                done = ids.end();
            }
        }
        return out.text(text.substring(done));
    }

    /** The clauses that anything above links to, in the order of the book. */
    Markup appendix() {
        Markup out = new Markup();
        if (linked.isEmpty()) {
            return out;
        }
        out.open("section", "id", "clauses", "class", "clauses").element("h2", "Clauses named in this report");
        out.open("dl");
        explanations.forEach((id, explanation) -> {
            if (linked.contains(id)) {
                out.open("div", "id", anchor(id))
                        .element("dt", id)
                        .element("dd", explanation)
                        .close("div");
            }
        });
        return out.close("dl").close("section").line();
    }

    private void link(Markup out, String id) {
        linked.add(id);
        out.element("a", id, "href", "#" + anchor(id), "class", "clause", "title", explanations.getOrDefault(id, id));
    }

    private static String anchor(String id) {
        return "clause-" + id;
    }
}
