package io.minzheng.assistance;

import io.minzheng.test.WithInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells its story to the one running service that all stories share; it is responsible for the whole prefecture. Each story
 * keeps to a county of its own, whose standards, households and payment runs are nobody else's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithInfrastructure(
        application = AssistanceService.class,
        service = "assistance",
        settings = {
            "minzheng.area=6230",
            // Who is hard-spending has no default; from when on it is set, none is refused for that.
            "minzheng.recognition.shares[0].valid-from=2025-03-01",
            "minzheng.recognition.shares[0].percent=60",
            "minzheng.recognition.shares[0].document=州民发〔2025〕1号",
            "minzheng.recognition.income-lines[0].year=2024",
            "minzheng.recognition.income-lines[0].urban=4000000",
            "minzheng.recognition.income-lines[0].rural=1300000",
            "minzheng.recognition.income-lines[0].document=2024年统计公报",
            "minzheng.recognition.income-lines[1].year=2025",
            "minzheng.recognition.income-lines[1].urban=4100000",
            "minzheng.recognition.income-lines[1].rural=1350000",
            "minzheng.recognition.income-lines[1].document=2025年统计公报"
        },
        shared = true)
public @interface WithBureau {}
