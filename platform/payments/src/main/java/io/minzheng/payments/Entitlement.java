package io.minzheng.payments;

import java.time.YearMonth;

/**
 * @param amount fen; 0 where the household is in the programme but nothing is due
 * @param basis the inputs from which the rule yields that amount
 */
public record Entitlement(YearMonth month, long amount, Basis basis) {}
