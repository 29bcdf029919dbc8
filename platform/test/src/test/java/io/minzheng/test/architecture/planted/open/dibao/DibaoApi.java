package io.minzheng.test.architecture.planted.open.dibao;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class DibaoApi {
    @PostMapping("/open")
    String open() {
        return "";
    }

    @GetMapping("/misspelt")
    @RolesAllowed("clark")
    String misspelt() {
        return "";
    }
}
