package io.leasehold.scenario.file;

import java.util.regex.Pattern;

/**
 * What is taken for an e-mail address (DAT-2): the forms that people really have, not all that RFC 5322 could write.
 * Quoted local parts, comments and addresses of bare hosts are refused.
 */
final class EmailSyntax {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final int MAX_LABEL = 63;

    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?");

    private EmailSyntax() {}

    static boolean accepts(String address) {
        int at = address.lastIndexOf('@');
        return at > 0
                && at <= MAX_LOCAL
                && address.length() <= MAX_LENGTH
                && isLocal(address.substring(0, at))
                && isDomain(address.substring(at + 1));
    }

    private static boolean isLocal(String local) {
        // A negative limit keeps the empty pieces around leading, trailing and double dots.
        for (String piece : local.split("\\.", -1)) {
            if (!LOCAL.matcher(piece).matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDomain(String domain) {
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (label.length() > MAX_LABEL || !LABEL.matcher(label).matches()) {
                return false;
            }
        }
        boolean numeric = labels[labels.length - 1].chars().allMatch(Character::isDigit);
        return labels.length > 1 && !numeric;
    }
}
