package io.minzheng.payments.bank;

import io.minzheng.payments.bank.BankFiles.Opened;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Makes the bytes of a file from its lines and the accounts they name: they are kept nowhere. */
final class FileBytes {
    private final StoredFiles files;

    FileBytes(StoredFiles files) {
        this.files = files;
    }

    /** @param accounts holder by household, of everybody in it */
    record Bytes(String name, String sha256, byte[] content, Map<String, String> accounts) {}

    String digest(String run, int file, FileForm form, long lines, long total, LocalDate date) {
        MessageDigest digest = sha256();
        write(run, file, form, lines, total, date, digest::update, (line, account) -> {});
        return HexFormat.of().formatHex(digest.digest());
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link BankRule#ContentMustMatchTheDigest} where somebody in it was erased */
    Bytes of(Opened opened, BankFile file) {
        FileContent content = file.content();
        if (content == null) {
            throw BankRule.FileMustBeWritten.violated();
        }
        FileForm form = new FileForm(content.layout(), opened.run(), opened.purpose(), file.number());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> holders = new LinkedHashMap<>();
        write(
                opened.run(),
                file.number(),
                form,
                content.lines(),
                content.total(),
                content.date(),
                out::writeBytes,
                (line, account) -> holders.put(line.household(), account.holder()));
        byte[] bytes = out.toByteArray();
        BankRule.ContentMustMatchTheDigest.require(
                HexFormat.of().formatHex(sha256().digest(bytes)).equals(content.sha256()));
        return new Bytes(form.name(), content.sha256(), bytes, holders);
    }

    private void write(
            String run,
            int file,
            FileForm form,
            long lines,
            long total,
            LocalDate date,
            Consumer<byte[]> out,
            BiConsumer<BankLine, AccountDetails> seen) {
        out.accept(form.header(lines, total, date));
        files.chunks(run, file, chunk -> chunk.lines().forEach(line -> {
            AccountDetails account = files.account(line.household(), line.accountVersion());
            seen.accept(line, account);
            out.accept(form.line(line, account).orElseThrow(BankRule.ContentMustMatchTheDigest::violated));
        }));
        out.accept(form.trailer(lines, total, date));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
