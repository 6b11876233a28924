package io.leasehold.ports.message;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences of a bundle, with their figures: in the language of a reader, or in English where there is no other. */
public final class MessageText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private MessageText() {}

    /**
     * The sentence {@code key} of {@code bundle}.
     *
     * @param figure what stands in the place of a name in braces
     * @throws java.util.MissingResourceException if there is no such sentence: then the library was packed badly
     */
    public static String of(String bundle, String key, Locale locale, UnaryOperator<String> figure) {
        String text = ResourceBundle.getBundle(
                        bundle,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT))
                .getString(key);
        // In one go: what a figure says is never taken for a placeholder.
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(figure.apply(match.group(1))));
    }
}
