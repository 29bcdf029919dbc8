package io.minzheng.payments;

import io.minzheng.kernel.DivisionCode;
import java.util.List;

/**
 * @param household id of the case
 * @param area township of the household, nine digits
 * @param persons pseudonyms of the counted members now
 * @param months entitlement by month, ascending, no month twice
 */
public record EntitledHousehold(String household, DivisionCode area, List<String> persons, List<Entitlement> months) {}
