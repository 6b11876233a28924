package io.leasehold.testkit.payment;

import io.vavr.control.Option;

/**
 * A call that a fake provider received, and what it answered.
 *
 * @param path without the query
 * @param query as it was sent, encoded; empty if there was none
 * @param key by which repetitions are recognised, if one was sent
 * @param status 0 if the connection was dropped instead
 */
public record Exchange(
        String method, String path, String query, Option<String> key, String request, int status, String answer) {}
