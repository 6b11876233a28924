package io.leasehold.ports.wire;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * What a store holds is not what was once written there. The message names the fault and its place, and never a value:
 * that may be personal (DAT-5).
 */
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private WireException(String message) {
        super(message);
    }

    static WireException writing(Object value) {
        return new WireException("cannot write a " + value.getClass().getSimpleName());
    }

    static WireException reading(Class<?> type, Exception fault) {
        return new WireException("cannot read a stored " + type.getSimpleName() + place(fault) + ": " + what(fault));
    }

    private static String what(Exception fault) {
        if (fault instanceof InvalidTypeIdException kind) {
            return kind.getTypeId() == null ? "no kind is named" : "unknown kind " + kind.getTypeId();
        }
        if (fault instanceof UnrecognizedPropertyException) {
            return "unknown field";
        }
        if (fault instanceof InvalidFormatException format) {
            return "no " + format.getTargetType().getSimpleName();
        }
        if (fault instanceof ValueInstantiationException broken) {
            return "no valid " + broken.getType().getRawClass().getSimpleName();
        }
        if (fault instanceof JsonMappingException) {
            return "missing, or of another type";
        }
        return fault instanceof IOException ? "no JSON" : "not what its former shape says";
    }

    private static String place(Exception fault) {
        return fault instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining("", " at ", ""))
                : "";
    }
}
