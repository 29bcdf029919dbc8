package io.minzheng.assistance;

import io.minzheng.service.ServiceApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class AssistanceService {
    public static SpringApplicationBuilder application() {
        return ServiceApplication.of(AssistanceService.class, "assistance");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
