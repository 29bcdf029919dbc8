package io.minzheng.suite;

import java.util.Arrays;
import java.util.List;

/** The launcher behind {@code ./minzheng}. */
public final class Main {
    static final String USAGE = """
            Usage: ./minzheng VERB [OPTION…]

              up [--detach] [--no-sample-staff]
                                     start everything; with --detach return when all is healthy; without the invented
                                     staff only accounts that an administrator has opened can log in
              down                   stop it in order
              status                 what runs, where, and how it is
              logs [-f] [TEXT]       the log, or its lines with the text; -f follows it
              token STAFF            an access token of a member of the sample staff
              password ACCOUNT       a new one-time password for an account, from this machine
              messages SERVICE [--retry]
                                     events of other services that SERVICE could not handle; --retry tries them again
              decade --only assistance|dibao
                                     load the Hezuo decade through the gateway and compare it with the published figures
              replay SERVICE VIEW [--compare-only]
                                     build a view anew beside the one that is read, compare, and switch to it
              replay SERVICE VIEW --abandon
                                     give the rebuild under way up
              parked SERVICE [--retry]
                                     the events that views have gone on without; try them again, each in its place
              audit explain PURPOSE/HOUSEHOLD/NUMBER
                                     why a payment is what it is, replayed from the events
              audit sandbox SERVICE --until N | --known-at T [--rules FILE] [--csv FILE] [--up-to MONTH]
                                     the state as it was then, and what other rules would have changed; changes nothing
              audit export SERVICE [--from N] [--to N] [--aggregate ID] [--csv]
                                     the events as they are stored, with the proof that none was changed or is missing
              audit verify FILE [--keys FILE] [--checkpoints FILE]
                                     recompute that proof, without suite or database; 20 and the first event at fault if
                                     it fails, 21 if nobody has signed it
              verify-ledger [SERVICE] [--json]
                                     compare store, topic, views and money of one service or all; 20 if they differ
              torture --rounds N [--seed S] [--plant NAME]
                                     kill and restart what a service stands on, at random, under a load of commands;
                                     20 if anything is lost, doubled or wrong, 21 if a round has proved nothing
              fuzz --requests N [--seed S] [--only K] [--running]
                                     send hostile requests to a suite of its own (or, with --running, to the one that runs:
                                     they leave data behind); 20 if one is answered with a fault or a refused one changes
                                     anything; --only sends one of a seed's requests again
              rotate-keys SERVICE [--signing]
                                     a new key under which the keys of persons are kept from its next start on, or one
                                     with which it signs
              bench NAME             startup, append, append-batch, append-sealed, read, load, process, publish,
                                     project, rebuild, as-of, audit-verify, payrun, gateway or all, as JSON lines;
                                     [--rounds N] [--seconds N] [--events N]

              --data DIR             data directory (or MINZHENG_DATA; default ./data)
              --offset N             added to every port (or MINZHENG_OFFSET; default 0)
            """;

    private Main() {}

    public static void main(String[] arguments) {
        try {
            int status = run(Arrays.asList(arguments));
            if (status != 0) {
                System.exit(status);
            }
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.status());
        }
    }

    private static int run(List<String> words) {
        if (words.isEmpty()) {
            throw Options.usage("What shall I do?");
        }
        Options options = Options.of(words.subList(1, words.size()));
        return switch (words.getFirst()) {
            case "up" -> Up.run(options);
            case "rehearse" -> Up.rehearse(options);
            case "down" -> Down.run(options);
            case "status" -> Status.run(options);
            case "logs" -> Logs.run(options);
            case "token" -> Token.run(options);
            case "password" -> Password.run(options);
            case "messages" -> Messages.run(options);
            case "decade" -> DecadeVerb.run(options);
            case "replay" -> Replay.run(options);
            case "parked" -> Parked.run(options);
            case "audit" -> Audit.run(options);
            case "verify-ledger" -> VerifyLedger.run(options);
            case "torture" -> TortureVerb.run(options);
            case "fuzz" -> FuzzVerb.run(options);
            case "rotate-keys" -> RotateKeys.run(options);
            case "bench" -> BenchVerb.run(options);
            case "help", "--help", "-h" -> {
                System.out.print(USAGE);
                yield 0;
            }
            default -> throw Options.usage("There is no verb " + words.getFirst() + ".");
        };
    }
}
