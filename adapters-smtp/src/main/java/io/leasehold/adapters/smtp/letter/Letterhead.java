package io.leasehold.adapters.smtp.letter;

import io.vavr.control.Option;
import java.net.URI;

/**
 * What each letter says of the host.
 *
 * @param sender who it comes from
 * @param privateSpace where the customer renews, upgrades and reads invoices
 * @param support how the host can be reached
 */
record Letterhead(Sender sender, Option<URI> privateSpace, Option<String> support) {}
