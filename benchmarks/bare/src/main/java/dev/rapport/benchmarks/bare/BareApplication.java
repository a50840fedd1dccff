package dev.rapport.benchmarks.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the bare program. */
@SpringBootApplication
public class BareApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(BareApplication.class, arguments);
    }
}
