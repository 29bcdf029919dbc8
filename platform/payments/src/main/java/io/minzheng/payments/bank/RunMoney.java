package io.minzheng.payments.bank;

/**
 * Where the money of a run is, in fen.
 *
 * @param issued what the run says it has paid
 * @param ledger of the payments in the ledgers, those made again among them
 * @param again of those made again, which is no part of what the run has paid
 * @param files of the lines in its files, withdrawn ones left out
 * @param unsent of payments that came back before they stood in a file
 * @param leftOut of payments that stand in no file
 * @param paid of lines that the bank has paid
 * @param returned of lines that the bank has sent back
 * @param open of lines of which the bank has said nothing
 */
record RunMoney(
        long issued,
        long ledger,
        long again,
        long files,
        long unsent,
        long leftOut,
        long paid,
        long returned,
        long open) {
    /** Run = ledger = files = what the bank has answered, nothing left. */
    boolean agrees() {
        return issued == ledger - again
                && ledger == files + unsent
                && files == paid + returned
                && leftOut == 0
                && open == 0;
    }
}
