package io.minzheng.registry;

import io.minzheng.service.ServiceApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class RegistryService {
    public static SpringApplicationBuilder application() {
        return ServiceApplication.of(RegistryService.class, "registry");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
