package io.minzheng.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list in their order. Every controller method that returns one also answers {@code Accept: text/csv}.
 *
 * @param items what was asked for, at most as many as the limit
 * @param next value of {@code after} for the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page made of what a query for one more than the limit has found.
     *
     * @param found up to {@code limit + 1} items
     * @param id the id by which the list is ordered
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> id) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), id.apply(found.get(limit - 1)));
    }

    /** The same part of the list with each item shown otherwise. */
    public <R> Page<R> map(Function<T, R> line) {
        return new Page<>(items.stream().map(line).toList(), next);
    }
}
