package io.minzheng.payments.bank;

import io.minzheng.payments.bank.BankFiles.Opened;
import io.minzheng.payments.bank.BankLines.Written;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lines of files, a page at a time; read from the store. */
final class FileLines {
    private final StoredFiles files;

    FileLines(StoredFiles files) {
        this.files = files;
    }

    Page<FileLine> page(Opened opened, BankFile file, Paging paging) {
        return page(opened, file, paging, chunk -> {
            List<FileLine> rows = new ArrayList<>();
            chunk.lines().forEach(line -> rows.add(line(opened, file, line, chunk.answer(line.place()))));
            chunk.leftOut().forEach(left -> rows.add(leftOut(opened, left)));
            return rows;
        });
    }

    /** What a bank's answer says, row by row, before and after it takes effect. */
    Page<FileLine> answers(Opened opened, BankFile file, String result, Paging paging) {
        return page(opened, file, paging, chunk -> chunk.reportedBy(result).stream()
                .map(answer -> line(opened, file, lineOf(chunk, answer), Optional.of(answer)))
                .toList());
    }

    private static BankLine lineOf(Written chunk, Answer answer) {
        return chunk.lines().stream()
                .filter(line -> line.place() == answer.place())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an answer is about a line of its chunk"));
    }

    private Page<FileLine> page(Opened opened, BankFile file, Paging paging, Function<Written, List<FileLine>> rowsOf) {
        long skip = paging.position();
        long position = 0;
        List<FileLine> found = new ArrayList<>();
        Optional<Written> chunk = files.chunk(opened.run(), file.number(), 1);
        for (int next = 2; chunk.isPresent() && found.size() <= paging.limit(); next++) {
            for (FileLine row : rowsOf.apply(chunk.get())) {
                position++;
                if (position > skip && found.size() <= paging.limit()) {
                    found.add(at(position, row));
                }
            }
            chunk = files.chunk(opened.run(), file.number(), next);
        }
        return Page.of(found, paging.limit(), row -> Long.toString(row.position()));
    }

    private static FileLine at(long position, FileLine row) {
        return new FileLine(
                position,
                row.reference(),
                row.household(),
                row.area(),
                row.payment(),
                row.month(),
                row.amount(),
                row.leftOut(),
                row.paid(),
                row.reason());
    }

    private static FileLine line(Opened opened, BankFile file, BankLine line, Optional<Answer> answer) {
        return new FileLine(
                0,
                BankLine.reference(opened.run(), file.number(), line.place()),
                line.household(),
                opened.division(),
                line.payment(),
                line.month(),
                line.amount(),
                null,
                answer.map(Answer::paid).orElse(null),
                answer.map(Answer::reason).orElse(null));
    }

    private static FileLine leftOut(Opened opened, LeftOut left) {
        return new FileLine(
                0,
                null,
                left.household(),
                opened.division(),
                left.payment(),
                left.month(),
                left.amount(),
                left.cause(),
                null,
                null);
    }
}
