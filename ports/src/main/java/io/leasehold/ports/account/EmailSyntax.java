package io.leasehold.ports.account;

import org.apache.commons.validator.routines.EmailValidator;

/**
 * What is taken for an e-mail address (DAT-2): the forms that people really have, in any script. Spaces, control
 * characters and bare hosts are refused. Which top-level domains exist is not asked: lists of them grow old, and a right
 * address must not be refused.
 */
public final class EmailSyntax {

    private static final int MAX_LENGTH = 254;
    private static final EmailValidator VALIDATOR = new AnyDomain();

    private EmailSyntax() {}

    public static boolean accepts(String address) {
        return address.length() <= MAX_LENGTH
                && address.codePoints().noneMatch(EmailSyntax::isBlank)
                && VALIDATOR.isValid(address);
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    /** Checks the local part as the library does, and of the domain only that it could be one. */
    private static final class AnyDomain extends EmailValidator {

        private static final long serialVersionUID = 1L;

        AnyDomain() {
            super(false);
        }

        @Override
        protected boolean isValidDomain(String domain) {
            String last = domain.substring(domain.lastIndexOf('.') + 1);
            return domain.indexOf('.') > 0
                    && !last.isEmpty()
                    && !last.chars().allMatch(Character::isDigit)
                    && Domain.ascii(domain).isDefined();
        }
    }
}
