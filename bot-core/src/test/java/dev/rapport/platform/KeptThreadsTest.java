package dev.rapport.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class KeptThreadsTest {
    @Test
    void theirsAreKeptAndOtherVirtualThreadsAreNot() {
        assertThat(new CompletableFuture<Boolean>()
                        .completeAsync(KeptThreads::here, Thread::startVirtualThread)
                        .join())
                .isFalse();
        assertThat(new CompletableFuture<Boolean>()
                        .completeAsync(KeptThreads::here, work -> new Thread(work).start())
                        .join())
                .isTrue();
        try (var kept = KeptThreads.named("kept")) {
            assertThat(CompletableFuture.supplyAsync(KeptThreads::here, kept).join())
                    .isTrue();
            assertThat(CompletableFuture.supplyAsync(
                                    () -> Thread.currentThread().isVirtual(), kept)
                            .join())
                    .isTrue();
        }
    }
}
