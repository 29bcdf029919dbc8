package io.minzheng.assistance.temporary;

import java.time.LocalDate;
import java.util.List;

/**
 * What a grant consists of (资金+物资+服务). Each part is delivered and recorded by itself and is known by its number in its
 * list, from 1.
 */
public record Plan(List<Stage> cash, List<Goods> goods, List<Service> services, List<Referral> referrals) {
    static final int MOST = 24;

    public Plan {
        cash = List.copyOf(cash);
        goods = List.copyOf(goods);
        services = List.copyOf(services);
        referrals = List.copyOf(referrals);
    }

    /** Fen that the parts are worth together. */
    long value() {
        long value = 0;
        for (Stage stage : cash) {
            value = Math.addExact(value, stage.amount());
        }
        for (Goods some : goods) {
            value = Math.addExact(value, some.value());
        }
        for (Service service : services) {
            value = Math.addExact(value, service.value());
        }
        return value;
    }

    int parts() {
        return cash.size() + goods.size() + services.size() + referrals.size();
    }

    /**
     * Cash that is paid at once or in stages.
     *
     * @param amount fen
     * @param notBefore first day on which it may be paid
     */
    public record Stage(long amount, LocalDate notBefore) {}

    public enum GoodsKind {
        FOOD,
        CLOTHING,
        BEDDING,
        FUEL,
        MEDICINE,
        BUILDING_MATERIAL,
        OTHER
    }

    /**
     * @param supplier who hands them out, an organisation or firm
     * @param unitValue fen for one
     */
    public record Goods(GoodsKind kind, String supplier, int quantity, long unitValue) {
        long value() {
            return Math.multiplyExact(unitValue, (long) quantity);
        }
    }

    public enum ServiceKind {
        CARE,
        NURSING,
        SHELTER,
        TRANSPORT,
        COUNSELLING,
        OTHER
    }

    /**
     * @param provider who renders it, an organisation or firm
     * @param value fen that is paid for it; 0 where it costs nothing
     */
    public record Service(ServiceKind kind, String provider, long value) {}

    public enum Target {
        DIBAO,
        TEKUN,
        MEDICAL_AID,
        EDUCATION_AID,
        HOUSING_AID,
        EMPLOYMENT_AID,
        DISASTER_RELIEF,
        CHARITY
    }

    /** @param to office or organisation that goes on from there */
    public record Referral(Target target, String to) {}
}
