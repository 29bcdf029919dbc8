package io.minzheng.payments.bank;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One chunk of a file's lines, a stream of its own, and what the bank says of them. */
sealed interface BankLines {
    /** Most lines in one chunk, and so in one event. */
    int MOST = 200;

    static String id(String run, int file, int chunk) {
        return "banklines." + run + "." + file + "." + chunk;
    }

    record Missing() implements BankLines {}

    /**
     * @param division area of the run
     * @param reported answers that wait for their confirmation, by the digest of the result they stand in
     * @param answers those that have taken effect
     */
    record Written(
            String run,
            int file,
            int chunk,
            String division,
            List<BankLine> lines,
            List<LeftOut> leftOut,
            Map<String, List<Answer>> reported,
            List<Answer> answers)
            implements BankLines, Located {
        public Written {
            lines = List.copyOf(lines);
            leftOut = List.copyOf(leftOut);
            reported = Map.copyOf(reported);
            answers = List.copyOf(answers);
        }

        @Override
        public DivisionCode area() {
            return DivisionCode.of(division);
        }

        List<Answer> reportedBy(String result) {
            return reported.getOrDefault(result, List.of());
        }

        Optional<Answer> answer(int place) {
            return answers.stream().filter(answer -> answer.place() == place).findFirst();
        }

        Written reporting(String result, List<Answer> said) {
            Map<String, List<Answer>> more = new HashMap<>(reported);
            more.put(result, List.copyOf(said));
            return new Written(run, file, chunk, division, lines, leftOut, more, answers);
        }

        Written taking(String result) {
            List<Answer> more = new ArrayList<>(answers);
            more.addAll(reportedBy(result));
            return new Written(run, file, chunk, division, lines, leftOut, reported, more);
        }
    }
}
