package io.leasehold.scenario.clauses;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.scenario.clauses.Claims.Claim;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The page that says of each clause which code enforces it and which tests prove it. */
final class ClausesPage {

    private static final Map<String, String> CHAPTERS = chapters();

    private final Map<ClauseId, List<Claim>> rules;
    private final Map<ClauseId, List<Claim>> tests;

    ClausesPage(List<Claim> rules, List<Claim> tests) {
        this.rules = rules.stream().collect(groupingBy(Claim::clause));
        this.tests = tests.stream().collect(groupingBy(Claim::clause));
    }

    Set<ClauseId> withoutRule() {
        return missing(rules);
    }

    Set<ClauseId> withoutTest() {
        return missing(tests);
    }

    String text() {
        StringBuilder page = new StringBuilder("""
                <!-- Written by the build from the code; see CONTRIBUTING.md. -->

                # The clauses

                What the contract says, in our words, and the code that holds to it. A rule claims its clause with
                `@Clause`, a refusal carries it, a test names the clause it proves; a clause without either breaks the build.

                | clause | says | rules | tests |
                | --- | --- | --- | --- |
                """);
        for (ClauseId clause : ClauseId.values()) {
            page.append("| [%s](#%s) | %s | %d | %d |%n"
                    .formatted(
                            clause.id(),
                            anchor(clause),
                            clause.text(),
                            of(rules, clause).size(),
                            of(tests, clause).size()));
        }
        String chapter = "";
        for (ClauseId clause : ClauseId.values()) {
            String begins = clause.id().substring(0, 3);
            if (!begins.equals(chapter)) {
                chapter = begins;
                page.append("\n## %s: %s\n".formatted(chapter, CHAPTERS.get(chapter)));
            }
            page.append("\n### %s\n\n%s\n\n".formatted(clause.id(), clause.text()));
            page.append("Enforced by\n\n").append(list(of(rules, clause)));
            page.append("\nProved by\n\n").append(list(of(tests, clause)));
        }
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private static String list(List<Claim> claims) {
        Map<String, List<Claim>> byType = claims.stream()
                .collect(groupingBy(Claim::source, LinkedHashMap::new, java.util.stream.Collectors.toList()));
        return byType.entrySet().stream()
                .map(entry ->
                        "- [%s](../%s)%s%n".formatted(name(entry.getKey()), entry.getKey(), members(entry.getValue())))
                .collect(joining());
    }

    private static String members(List<Claim> claims) {
        Stream<String> named = claims.stream()
                .map(Claim::member)
                .filter(member -> !member.isEmpty())
                .distinct()
                .map(ClausesPage::readable);
        String all = named.collect(joining("; "));
        return all.isEmpty() ? "" : ": " + all;
    }

    /** A test's name is a sentence; a rule's is a constant or a method. */
    private static String readable(String member) {
        return member.equals(member.toLowerCase(java.util.Locale.ROOT)) && member.contains("_")
                ? member.replace('_', ' ')
                : "`" + member + "`";
    }

    private static String name(String source) {
        return source.substring(source.lastIndexOf('/') + 1).replace(".java", "");
    }

    private static String anchor(ClauseId clause) {
        return clause.id().toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Claim> of(Map<ClauseId, List<Claim>> claims, ClauseId clause) {
        return claims.getOrDefault(clause, List.of());
    }

    private static Set<ClauseId> missing(Map<ClauseId, List<Claim>> claims) {
        Set<ClauseId> missing = EnumSet.allOf(ClauseId.class);
        missing.removeAll(claims.keySet());
        return missing;
    }

    private static Map<String, String> chapters() {
        Map<String, String> chapters = new LinkedHashMap<>();
        chapters.put("GEN", "acceptance");
        chapters.put("ORD", "orders and payment");
        chapters.put("REN", "renewal and end");
        chapters.put("UPG", "changing a solution");
        chapters.put("OPS", "restart and downtime");
        chapters.put("SUP", "support and abuse");
        chapters.put("BAK", "backups and snapshots");
        chapters.put("EXP", "export");
        chapters.put("SEC", "protection of the server");
        chapters.put("AVL", "availability");
        chapters.put("DAT", "personal data");
        chapters.put("OSX", "operating systems and factory reset");
        chapters.put("APP", "applications");
        return chapters;
    }
}
