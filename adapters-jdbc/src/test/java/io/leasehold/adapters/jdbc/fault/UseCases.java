package io.leasehold.adapters.jdbc.fault;

import io.leasehold.ports.Leasehold;
import io.leasehold.ports.LeaseholdBuilder;
import io.leasehold.ports.contract.Decisions;
import io.vavr.collection.List;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which use cases of the library commit something: whoever is on the stack when that happens. */
final class UseCases implements Watched.Watcher {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final Set<String> committed = new ConcurrentSkipListSet<>();

    /** All there are: what a class does that {@link Leasehold} gives to whoever asks. */
    static List<String> all() {
        return classes()
                .flatMap(type -> List.of(type.getDeclaredMethods()).filter(UseCases::isOpen))
                .map(method -> name(method.getDeclaringClass(), method.getName()))
                .distinct()
                .sorted();
    }

    /** Those that committed something so far. */
    List<String> committed() {
        return List.ofAll(committed);
    }

    @Override
    public void beforeCommit(Connection on) {
        List<Class<?>> all = classes();
        STACK.forEach(frame -> {
            if (all.contains(frame.getDeclaringClass())) {
                committed.add(name(frame.getDeclaringClass(), frame.getMethodName()));
            }
        });
    }

    private static List<Class<?>> classes() {
        return List.of(Leasehold.class.getDeclaredMethods())
                .filter(method -> isOpen(method) && method.getParameterCount() == 0)
                .map(Method::getReturnType)
                .filter(type -> type.getName().startsWith("io.leasehold.ports.") && type != Decisions.class)
                .filter(type -> type != LeaseholdBuilder.class)
                .map(type -> (Class<?>) type);
    }

    private static boolean isOpen(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
    }

    private static String name(Class<?> type, String method) {
        return type.getSimpleName() + "." + method;
    }
}
