package io.minzheng.projection;

import java.util.List;

/**
 * A view that has been compared with the fold of the store.
 *
 * @param view its name
 * @param documents that are there
 * @param equal those of them that are as the events say
 * @param position up to which events were folded in the end
 * @param money what it shows of each sum of money
 */
public record ViewFigures(String view, long documents, long equal, long position, List<Shown> money) {
    /**
     * Fen of one sum of money.
     *
     * @param there in the documents that are there
     * @param should in what they should be at the same moment
     */
    public record Shown(String name, long there, long should) {}
}
