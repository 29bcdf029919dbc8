package io.minzheng.payments.bank;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The files of one run: one stream for all of them, so that no payment gets into two. */
sealed interface BankFiles {
    static String id(String run) {
        return "bankfile." + run;
    }

    record None() implements BankFiles {}

    /**
     * @param division area of the run
     * @param reconciled whether all money of the run was accounted for, and nothing has happened since
     * @param since business date of the last step
     */
    record Opened(
            String run,
            String purpose,
            String division,
            YearMonth month,
            List<BankFile> files,
            boolean reconciled,
            LocalDate since)
            implements BankFiles, Located {
        public Opened {
            files = List.copyOf(files);
        }

        @Override
        public DivisionCode area() {
            return DivisionCode.of(division);
        }

        /** @throws io.minzheng.kernel.RuleViolation {@link BankRule#FileMustExist} */
        BankFile file(int number) {
            if (number < 1 || number > files.size()) {
                throw BankRule.FileMustExist.violated();
            }
            return files.get(number - 1);
        }

        Opened opening(BankFile file, LocalDate on) {
            List<BankFile> more = new ArrayList<>(files);
            more.add(file);
            return new Opened(run, purpose, division, month, more, false, on);
        }

        Opened changing(int number, UnaryOperator<BankFile> change, LocalDate on) {
            List<BankFile> changed = new ArrayList<>(files);
            changed.set(number - 1, change.apply(changed.get(number - 1)));
            return new Opened(run, purpose, division, month, changed, false, on);
        }

        Opened agreeing(LocalDate on) {
            return new Opened(run, purpose, division, month, files, true, on);
        }
    }
}
