package io.leasehold.scenario.command;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a run failed, for a person at a terminal. */
final class Failure {

    private Failure() {}

    static String text(Throwable failure) {
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return text(unchecked.getCause());
        }
        if (failure instanceof FileSystemException file && file.getFile() != null) {
            return file.getFile() + " cannot be written: " + reason(file);
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static String reason(FileSystemException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "there is a file of that name where a folder is to be";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        String reason = failure.getReason();
        return reason == null ? "the file system reports an error" : reason;
    }
}
