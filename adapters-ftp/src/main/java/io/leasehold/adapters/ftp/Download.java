package io.leasehold.adapters.ftp;

import java.time.Instant;

/**
 * That a file was fetched: its last byte was sent.
 *
 * @param file its name
 * @param at when
 */
public record Download(String file, Instant at) {}
